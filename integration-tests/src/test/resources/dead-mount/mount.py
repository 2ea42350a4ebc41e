"""Mounts a FUSE file system at the folder named and never answers for it, until the standard input ends.

A stat of anything in it waits until then, like one on a network mount whose server is gone.
"""

import ctypes
import os
import sys

DETACHED = 2  # MNT_DETACH, umount(2)

folder = sys.argv[1].encode()
libc = ctypes.CDLL(None, use_errno=True)
device = os.open("/dev/fuse", os.O_RDWR)
options = b"fd=%d,rootmode=40000,user_id=0,group_id=0" % device
if libc.mount(b"dead", folder, b"fuse", 0, options) != 0:
    sys.exit("cannot mount: " + os.strerror(ctypes.get_errno()))
try:
    print("mounted", flush=True)
    sys.stdin.read()
finally:
    libc.umount2(folder, DETACHED)
