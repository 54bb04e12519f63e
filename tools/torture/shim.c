/* Fails one call that writes below a folder: the TORTURE_AT-th, with the error number TORTURE_ERROR, and all
   that come after it where TORTURE_ON is set. Counts the calls into the file TORTURE_COUNT. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static long calls;

static int below(const char *path) {
    const char *folder = getenv("TORTURE_FOLDER");
    return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int below_fd(int fd) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return below(path);
}

static int fails(void) {
    const char *at = getenv("TORTURE_AT"), *error = getenv("TORTURE_ERROR");
    long number = __sync_add_and_fetch(&calls, 1), wanted = at ? atol(at) : 0;
    if (wanted && (number == wanted || (number > wanted && getenv("TORTURE_ON")))) {
        errno = error ? atoi(error) : ENOSPC;
        return 1;
    }
    return 0;
}

#define REAL(name) ((__typeof__(&name)) dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *from, size_t size) {
    if (below_fd(fd) && fails()) return -1;
    return REAL(write)(fd, from, size);
}

int fsync(int fd) {
    if (below_fd(fd) && fails()) return -1;
    return REAL(fsync)(fd);
}

int rename(const char *from, const char *to) {
    if (below(to) && fails()) return -1;
    return REAL(rename)(from, to);
}

int mkdir(const char *path, mode_t mode) {
    if (below(path) && fails()) return -1;
    return REAL(mkdir)(path, mode);
}

static int opened(const char *path, int flags) {
    return (flags & (O_CREAT | O_WRONLY | O_RDWR)) && below(path) && fails();
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    if (opened(path, flags)) return -1;
    return REAL(open64)(path, flags, mode);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    if (opened(path, flags)) return -1;
    return REAL(open)(path, flags, mode);
}

__attribute__((destructor)) static void told(void) {
    const char *path = getenv("TORTURE_COUNT");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (file) {
        fprintf(file, "%ld", calls);
        fclose(file);
    }
}
