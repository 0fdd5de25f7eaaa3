"""What the machine's files refuse, in words. src/cli/file-errors.ts says the same of what the CLI itself does."""

import errno

_DENIED = "give yourself the right to write there (a command that was run as root leaves files that are root's)"
_IN_THE_WAY = "take away the file that lies where a folder is to be"
_FIXES = {
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EEXIST: _IN_THE_WAY,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.EISDIR: "take away the folder that lies where a file is to be",
    errno.ENOSPC: "make room on its disk",
    errno.EDQUOT: "make room on its disk",
    errno.EROFS: "call the command in a copy of the project on a disk that can be written",
}


def unusable(error: Exception) -> str | None:
    """Which file or folder cannot be used, why, and what to do; None where the error is none of these."""
    if not isinstance(error, OSError):
        return None
    fix = _FIXES.get(error.errno or 0)
    if fix is None or error.strerror is None:
        return None
    place = error.filename2 or error.filename or "a file or folder"
    return f"{place} cannot be used ({error.strerror.lower()}): {fix}"
