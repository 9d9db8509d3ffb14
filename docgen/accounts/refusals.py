"""What the accounts refuse. The same refusal for a name that is unknown and a password that is wrong."""

from __future__ import annotations

from docgen.errors import DocgenError


class InvalidAccount(DocgenError):
    """Raised for a user, a key or an office that is not described rightly; carries every fault."""

    code = "invalid-account"
    status = 422


class WrongCredentials(DocgenError):
    """Raised when no account that may sign in has this name and password."""

    code = "wrong-credentials"
    status = 401


class TooManyAttempts(DocgenError):
    """Raised when a sign-in failed too often; `retry_after` says for how many seconds."""

    code = "too-many-attempts"
    status = 429

    def __init__(self, seconds: int) -> None:
        super().__init__(minutes=-(-seconds // 60))
        self.retry_after = seconds


class LinkNotValid(DocgenError):
    """Raised for a one-time link that was used, replaced by a newer one, or is too old."""

    code = "link-not-valid"
    status = 404


class WeakPassword(DocgenError):
    """Raised for a new password that is easily guessed; `faults` say what is wrong with it."""

    code = "weak-password"
    status = 422


class UserNotFound(DocgenError):
    """Raised when the office has no such user."""

    code = "user-not-found"
    status = 404


class NameTaken(DocgenError):
    """Raised when there is such a user or office already."""

    code = "name-taken"
    status = 409


class LastAdministrator(DocgenError):
    """Raised when an office would be left without anybody who may administer it."""

    code = "last-administrator"
    status = 409


class OfficeNotFound(DocgenError):
    """Raised when the installation has no such office."""

    code = "office-not-found"
    status = 404


class ApiKeyNotFound(DocgenError):
    """Raised when the office has no such key in use."""

    code = "api-key-not-found"
    status = 404


class SignInNeeded(DocgenError):
    """Raised when nobody said who they are, or by a key or session that is not, or no longer, good."""

    code = "sign-in-needed"
    status = 401


class NotAllowed(DocgenError):
    """Raised when somebody is known and may not do this."""

    code = "not-allowed"
    status = 403
