"""Which system calls a worker is refused: name, number on x86_64, number on aarch64 (`-`: it has none)."""

from __future__ import annotations

from typing import Final


def _numbers(table: str) -> tuple[tuple[int | None, int | None], ...]:
    lines = (line for line in table.splitlines() if not line.startswith("#"))
    calls = (call.split() for line in lines for call in line.split(";") if call.strip())
    return tuple((_number(intel), _number(arm)) for _, intel, arm in calls)


def _number(text: str) -> int | None:
    return None if text == "-" else int(text)


REFUSED: Final = _numbers(
    """\
# other processes: reading, driving or signalling them
ptrace 101 117; process_vm_readv 310 270; process_vm_writev 311 271
kcmp 312 272; pidfd_open 434 434; pidfd_getfd 438 438
pidfd_send_signal 424 424; tkill 200 130; rt_sigqueueinfo 129 138
rt_tgsigqueueinfo 297 240; process_madvise 440 440; setpriority 141 140
# leaving the group that is killed as one
setsid 112 157; setpgid 109 154
# namespaces and mounts
unshare 272 97; setns 308 268; mount 165 40; umount2 166 39
pivot_root 155 41; chroot 161 51; open_tree 428 428; move_mount 429 429
fsopen 430 430; fsconfig 431 431; fsmount 432 432; fspick 433 433
mount_setattr 442 442
# ways round this filter and round the file rules
io_uring_setup 425 425; bpf 321 280; userfaultfd 323 282
open_by_handle_at 304 265; name_to_handle_at 303 264; truncate 76 45
mknod 133 -; mknodat 259 33; fanotify_init 300 262
# the machine as a whole
perf_event_open 298 241; add_key 248 217; request_key 249 218
keyctl 250 219; init_module 175 105; finit_module 313 273
delete_module 176 106; kexec_load 246 104; kexec_file_load 320 294
reboot 169 142; swapon 167 224; swapoff 168 225; acct 163 89
quotactl 179 60; syslog 103 116; sethostname 170 161
setdomainname 171 162; settimeofday 164 170; clock_settime 227 112
adjtimex 159 171; clock_adjtime 305 266; iopl 172 -; ioperm 173 -
personality 135 92; vhangup 153 58
# memory and queues shared with others
shmget 29 194; msgget 68 186; semget 64 190; mq_open 240 180
# starting programs and processes (clone, which also makes threads, is looked at more closely)
execve 59 221; execveat 322 281; fork 57 -; vfork 58 -
# of files that landlock lets be read only
chmod 90 -; fchmod 91 52; fchmodat 268 53; fchmodat2 452 452
chown 92 -; fchown 93 55; lchown 94 -; fchownat 260 54
setxattr 188 5; lsetxattr 189 6; fsetxattr 190 7; removexattr 197 14
lremovexattr 198 15; fremovexattr 199 16; utime 132 -
utimes 235 -; utimensat 280 88; futimesat 261 -
"""
)
CLONE, CLONE3, SOCKET = (56, 220), (435, 435), (41, 198)
KILL, TGKILL, PRLIMIT = (62, 129), (234, 131), (302, 261)
