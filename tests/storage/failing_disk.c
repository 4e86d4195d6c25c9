/* A disk that fails its N-th write, flush or truncation below one folder (LD_PRELOAD, tests only). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long passed, fail_from = -1, fail_to = -1;
static int fail_with;

void udkast_fail(long first, long last, int number) {
    passed = 0; fail_from = first; fail_to = last; fail_with = number;
}
long udkast_passed(void) { return passed; }

static int fails(int fd) {
    char link[64], path[4096];
    const char *root = getenv("UDKAST_FAILING_ROOT");
    if (fail_from < 0 || root == NULL) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    if (strncmp(path, root, strlen(root)) != 0) return 0;
    passed++;
    if (passed < fail_from || passed > fail_to) return 0;
    errno = fail_with;
    return 1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
ssize_t write(int fd, const void *b, size_t n) { return fails(fd) ? -1 : NEXT(write)(fd, b, n); }
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) {
    return fails(fd) ? -1 : NEXT(pwrite)(fd, b, n, o);
}
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t o) {
    return fails(fd) ? -1 : NEXT(pwrite64)(fd, b, n, o);
}
int fsync(int fd) { return fails(fd) ? -1 : NEXT(fsync)(fd); }
int fdatasync(int fd) { return fails(fd) ? -1 : NEXT(fdatasync)(fd); }
int ftruncate(int fd, off_t n) { return fails(fd) ? -1 : NEXT(ftruncate)(fd, n); }
int ftruncate64(int fd, off64_t n) { return fails(fd) ? -1 : NEXT(ftruncate64)(fd, n); }
