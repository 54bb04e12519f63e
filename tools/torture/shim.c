/* Fails one call that writes below a folder: the TORTURE_AT-th, with the error number TORTURE_ERROR, and all
   that come after it where TORTURE_ON is set. torture_told writes a letter for each call into the file
   TORTURE_CALLS: w for sound that is written, another one for everything else. */
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
static char kinds[1 << 20];

static int below(const char *path) {
    const char *folder = getenv("TORTURE_FOLDER");
    return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int sound;

static int below_fd(int fd) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    sound = length > 4 && strcmp(path + length - 4, ".wav") == 0;
    return below(path);
}

static int fails(char kind) {
    const char *at = getenv("TORTURE_AT"), *error = getenv("TORTURE_ERROR");
    long number = __sync_add_and_fetch(&calls, 1), wanted = at ? atol(at) : 0;
    if (number < (long) sizeof kinds) kinds[number - 1] = kind;
    if (wanted && (number == wanted || (number > wanted && getenv("TORTURE_ON")))) {
        errno = error ? atoi(error) : ENOSPC;
        return 1;
    }
    return 0;
}

#define REAL(name) ((__typeof__(&name)) dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *from, size_t size) {
    if (below_fd(fd) && fails(sound ? 'w' : 'o')) return -1;
    return REAL(write)(fd, from, size);
}

ssize_t pwrite(int fd, const void *from, size_t size, off_t at) {
    if (below_fd(fd) && fails('p')) return -1;
    return REAL(pwrite)(fd, from, size, at);
}

ssize_t pwrite64(int fd, const void *from, size_t size, off64_t at) {
    if (below_fd(fd) && fails('p')) return -1;
    return REAL(pwrite64)(fd, from, size, at);
}

int ftruncate(int fd, off_t size) {
    if (below_fd(fd) && fails('t')) return -1;
    return REAL(ftruncate)(fd, size);
}

int unlink(const char *path) {
    if (below(path) && fails('u')) return -1;
    return REAL(unlink)(path);
}

int fsync(int fd) {
    if (below_fd(fd) && fails('s')) return -1;
    return REAL(fsync)(fd);
}

int rename(const char *from, const char *to) {
    if (below(to) && fails('r')) return -1;
    return REAL(rename)(from, to);
}

int mkdir(const char *path, mode_t mode) {
    if (below(path) && fails('m')) return -1;
    return REAL(mkdir)(path, mode);
}

static int opened(const char *path, int flags) {
    return (flags & (O_CREAT | O_WRONLY | O_RDWR)) && below(path) && fails('c');
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

void torture_told(void) {
    const char *path = getenv("TORTURE_CALLS");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (file) {
        fputs(kinds, file);
        fclose(file);
    }
}
