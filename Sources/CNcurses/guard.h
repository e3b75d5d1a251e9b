// Gives the terminal back when the program dies by a fault or leaves by exit().
//
// Only async-signal-safe calls. The state exists once for each object file that uses it, so all of
// these are called from one Swift file.
#pragma once
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

struct guard {
  volatile sig_atomic_t armed;
  struct termios modes;
  struct sigaction before[NSIG];
  char note[512];
  char stack[65536];
};

static inline struct guard *guard_state(void) {
  static struct guard state;
  return &state;
}

/// Writes all of it to standard output, past every buffer.
static inline void guard_write(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

/// Leaves the screen and sets the modes as they were, if the terminal is ours now.
static inline void guard_release(void) {
  // End of a synchronised update, pastes as keys, alternate screen off, plain style, cursor on.
  static const char bytes[] = "\033[?2026l\033[?2004l\033[?1049l\033[0m\033[?25h\r";
  struct guard *guard = guard_state();
  if (!guard->armed) return;
  guard->armed = 0;
  guard_write(bytes, sizeof bytes - 1);
  tcsetattr(STDIN_FILENO, TCSANOW, &guard->modes);
}

static inline void guard_fault(int number, siginfo_t *info, void *context) {
  int error = errno;
  struct guard *guard = guard_state();
  (void)context;
  if (guard->armed) {
    guard_release();
    guard_write(guard->note, strlen(guard->note));
  }
  sigaction(number, &guard->before[number], NULL);
  // A fault comes again when this returns; a signal that was sent must be sent again.
  if (info->si_code <= 0) raise(number);
  errno = error;
}

/// Remembers the terminal's modes, before anything changes them; 0 if it has none.
static inline int guard_remember(void) {
  return tcgetattr(STDIN_FILENO, &guard_state()->modes) == 0;
}

/// Watches over faults and exit() from now on.
///
/// `note` is written after a fault, once the terminal is back. With `chains` the handlers that were
/// there, such as the backtracer of the Swift runtime, come after; else the signal kills at once.
static inline void guard_install(const char *note, int chains) {
  static const int faults[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
  struct guard *guard = guard_state();
  strncpy(guard->note, note, sizeof guard->note - 1);
  stack_t stack = {.ss_sp = guard->stack, .ss_size = sizeof guard->stack};
  sigaltstack(&stack, NULL);
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
    struct sigaction *before = &guard->before[faults[i]];
    struct sigaction action = {.sa_flags = SA_SIGINFO | SA_ONSTACK};
    action.sa_sigaction = guard_fault;
    sigaction(faults[i], &action, before);
    if (!chains) {
      memset(before, 0, sizeof *before);
      before->sa_handler = SIG_DFL;
    }
  }
  atexit(guard_release);
}

/// Says whether the terminal is ours now, to be given back.
static inline void guard_arm(int armed) { guard_state()->armed = armed; }
