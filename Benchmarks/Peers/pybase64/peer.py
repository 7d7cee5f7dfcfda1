"""Base64 alone, by pybase64: the content of W2's documents decoded, or a file encoded, in pieces of 64 KiB.

It speaks the lines that the benchmark and its contenders exchange, as peer.hpp does.
"""

import mmap
import sys
import time

import pybase64

# Lines of 76 characters and their ends, and groups of four characters: no piece splits any.
LINE = 78
PIECE = 840 * LINE


def content_range(document):
    """Where the base64 of a document begins and ends."""
    start = document.find(b"<t:Content>") + len(b"<t:Content>")
    return start, document.rfind(b"</t:Content>")


class Decoding:
    """Decodes the content of a document that is in memory."""

    def __init__(self, document):
        self.document = memoryview(document)
        self.start, self.end = content_range(document)
        self.size = len(document)
        # Without line ends, the strict decoder is the fast one.
        self.is_strict = b"\r" not in document[self.start : self.start + 2 * LINE]

    def run(self):
        self.count = 0
        for start in range(self.start, self.end, PIECE):
            piece = self.document[start : min(start + PIECE, self.end)]
            self.count += len(pybase64.b64decode(piece, validate=self.is_strict))


class Encoding:
    """Encodes a file that is in memory."""

    def __init__(self, payload):
        self.payload = memoryview(payload)
        self.size = (len(payload) + 2) // 3 * 4

    def run(self):
        self.count = 0
        for start in range(0, len(self.payload), 3 << 14):
            self.count += len(pybase64.b64encode(self.payload[start : start + (3 << 14)]))


def peak_memory():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) << 10
    raise RuntimeError("/proc/self/status says nothing about peak memory")


def timed(work, count):
    start = time.process_time()
    for _ in range(count):
        work.run()
    return time.process_time() - start


def serve(work):
    work.run()
    print(work.size, "-", timed(work, 1), flush=True)
    for line in sys.stdin:
        request = line.strip()
        print(f"check {work.count}" if request == "check" else timed(work, int(request)), flush=True)


def main():
    task, workload, path = sys.argv[1:]
    with open(path, "rb") as file:
        document = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
    work = {"decode": Decoding, "encode": Encoding}[workload](document)
    if task == "serve":
        serve(work)
    else:
        work.run()
        print(peak_memory())


main()
