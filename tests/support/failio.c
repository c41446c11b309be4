/* SPDX-License-Identifier: MIT */
/* A disk that breaks: preloaded into a process, the calls that write to a workspace or its log fail
   for good after the first FAILIO_AFTER of them, with FAILIO_ERRNO. FAILIO_CALLS is "write", "sync"
   or both. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int ends(const char* text, const char* end)
{
    const size_t length = strlen(text), wanted = strlen(end);
    return length >= wanted && strcmp(text + length - wanted, end) == 0;
}

static int fails(int file, const char* call)
{
    static long calls = 0;
    const char* const after = getenv("FAILIO_AFTER");
    const char* const which = getenv("FAILIO_CALLS");
    const char* const code = getenv("FAILIO_ERRNO");
    char link[64], path[4096];
    ssize_t length;
    if (!after || !which || !strstr(which, call))
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = '\0';
    if (!ends(path, ".laurel") && !ends(path, "-wal"))
        return 0;
    if (++calls <= atol(after))
        return 0;
    errno = code ? atoi(code) : EIO;
    return 1;
}

static void* next(const char* name)
{
    return dlsym(RTLD_NEXT, name);
}

ssize_t pwrite(int file, const void* bytes, size_t count, off_t at)
{
    ssize_t (*real)(int, const void*, size_t, off_t);
    *(void**)&real = next("pwrite");
    return fails(file, "write") ? -1 : real(file, bytes, count, at);
}

ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t at)
{
    ssize_t (*real)(int, const void*, size_t, off64_t);
    *(void**)&real = next("pwrite64");
    return fails(file, "write") ? -1 : real(file, bytes, count, at);
}

ssize_t write(int file, const void* bytes, size_t count)
{
    ssize_t (*real)(int, const void*, size_t);
    *(void**)&real = next("write");
    return fails(file, "write") ? -1 : real(file, bytes, count);
}

int fsync(int file)
{
    int (*real)(int);
    *(void**)&real = next("fsync");
    return fails(file, "sync") ? -1 : real(file);
}

int fdatasync(int file)
{
    int (*real)(int);
    *(void**)&real = next("fdatasync");
    return fails(file, "sync") ? -1 : real(file);
}
