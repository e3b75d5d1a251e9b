// What Swift's Glibc module lacks: calls hidden behind _GNU_SOURCE, variadic ones, and macros.
#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <sys/vfs.h>
#include <unistd.h>

static inline int cglibc_flock(int descriptor, int operation) {
  return flock(descriptor, operation);
}

/// Takes or gives back the write lock on one byte of an open file, without waiting.
///
/// An OFD lock (F_OFD_SETLK) belongs to the open file, as flock's do, and is apart from them.
static inline int cglibc_lock_byte(int descriptor, long offset, int take) {
  struct flock region = {
    .l_type = take ? F_WRLCK : F_UNLCK, .l_whence = SEEK_SET, .l_start = offset, .l_len = 1 };
  return fcntl(descriptor, F_OFD_SETLK, &region);
}

/// renameat2 with RENAME_NOREPLACE: fails with EEXIST where the new name is taken.
static inline int cglibc_rename_new(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

/// syncfs: everything on the disk that holds an open file.
static inline int cglibc_sync_disk(int descriptor) { return syncfs(descriptor); }

/// The kernel's number for the kind of file system a path lies on, or -1.
static inline long cglibc_filesystem(const char *path) {
  struct statfs facts;
  return statfs(path, &facts) == 0 ? (long)facts.f_type : -1;
}

/// getdents64: entries of an open folder that weren't read yet; 0 after the last, or -1.
static inline long cglibc_entries(int descriptor, void *buffer, size_t size) {
  return getdents64(descriptor, buffer, size);
}

/// An ioctl whose argument is one 32-bit number in memory.
static inline int cglibc_ioctl(int descriptor, unsigned long request, unsigned int argument) {
  return ioctl(descriptor, request, &argument);
}

/// Whether `wanted` stands among the bytes; memmem is hidden behind _GNU_SOURCE.
static inline int cglibc_holds(
    const void *bytes, size_t count, const void *wanted, size_t length) {
  return memmem(bytes, count, wanted, length) != 0;
}

/// An empty file that only this process has, in memory.
static inline int cglibc_memory_file(void) {
  return memfd_create("yishi", MFD_CLOEXEC);
}
