"""Who may do what: the one table. An action that is not in it is allowed to nobody.

An action is the operationId of an address of the API; pages ask for the same action by the same name. It
needs one scope. A person has the scopes of their roles; an API key has those it was made with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

Role = Literal["drafter", "clerk", "approver", "administrator"]
"""Vai trò: người soạn thảo, văn thư, người duyệt, quản trị."""
Scope = Literal["render", "read", "draft", "approve", "issue", "void", "template", "administer"]
"""What a key may be made for."""

ROLES: tuple[Role, ...] = get_args(Role)
SCOPES: tuple[Scope, ...] = get_args(Scope)

SCOPES_OF: Mapping[str, frozenset[Scope]] = {
    "drafter": frozenset({"render", "read", "draft"}),
    "clerk": frozenset({"render", "read", "draft", "issue", "template"}),
    "approver": frozenset({"render", "read", "draft", "approve", "void"}),
    "administrator": frozenset(SCOPES),
}

OPEN: frozenset[str] = frozenset({"live", "ready", "metrics", "reference"})
"""For whoever watches or reads about the server; nothing kept is told."""

RENDER: frozenset[str] = frozenset(
    {
        "listPapers",
        "getPaper",
        "getRecordSchema",
        "getExampleRecord",
        "getSheet",
        "renderPaper",
        "renderRecord",
        "checkDocument",
        "verifyReceipt",
        "getPublicKey",
        "listRetentionClasses",
    }
)
"""What keeps nothing and reads nothing kept; open to all unless DOCGEN_RENDER says otherwise."""

SCOPE_OF: Mapping[str, Scope] = {
    **dict.fromkeys(RENDER, "render"),
    "listDocuments": "read",
    "getDocument": "read",
    "getFile": "read",
    "getMetadata": "read",
    "getReceipt": "read",
    "exportRegister": "read",
    "reportGaps": "read",
    "listBooks": "read",
    "signCheckpoint": "read",
    "listCaseFiles": "read",
    "getCaseFile": "read",
    "getCaseFileMetadata": "read",
    "getRetention": "read",
    "listDue": "read",
    "exportArchive": "read",
    "rebuildDocument": "read",
    "holdNumbers": "issue",
    "releaseNumber": "issue",
    "openCaseFile": "issue",
    "putIntoCaseFile": "issue",
    "closeCaseFile": "issue",
    "setRetention": "issue",
    "setBook": "administer",
    "beginRegister": "administer",
    "importRegister": "administer",
    "checkRegister": "administer",
    "verifyArchive": "administer",
    "disposeDocuments": "administer",
    "listDrafts": "read",
    "getDraft": "read",
    "beginDraft": "draft",
    "saveDraft": "draft",
    "discardDraft": "draft",
    "askApproval": "draft",
    "approveDraft": "approve",
    "issueDraft": "issue",
    "issueDocument": "issue",
    "noteSent": "issue",
    "voidDocument": "void",
    "keepUsual": "draft",
    "listTemplates": "read",
    "getTemplate": "read",
    "listTemplateVersions": "read",
    "downloadTemplate": "read",
    "compareTemplate": "read",
    "checkTemplate": "template",
    "uploadTemplate": "template",
    "sayTemplateFields": "template",
    "activateTemplate": "template",
    "deprecateTemplate": "template",
    "listBatches": "read",
    "getBatch": "read",
    "listBatchRows": "read",
    "downloadBatch": "read",
    "printBatch": "read",
    "tabulateBatch": "read",
    "watchBatch": "read",
    "listMappings": "read",
    "beginBatch": "draft",
    "cancelBatch": "draft",
    "repeatBatch": "draft",
    "saveMapping": "draft",
    "dropMapping": "draft",
    "listUsers": "administer",
    "createUser": "administer",
    "changeUser": "administer",
    "disableUser": "administer",
    "linkUser": "administer",
    "listKeys": "administer",
    "createKey": "administer",
    "revokeKey": "administer",
    "createWebhook": "administer",
    "listWebhooks": "administer",
    "removeWebhook": "administer",
    "listDeliveries": "administer",
}


def scopes_of(roles: Collection[str]) -> frozenset[Scope]:
    """Put the scopes of several roles together."""
    return frozenset().union(*(SCOPES_OF[role] for role in roles))


def allows(scopes: Collection[str], action: str) -> bool:
    """Tell whether somebody with these scopes may do this."""
    return action in OPEN or SCOPE_OF.get(action) in scopes
