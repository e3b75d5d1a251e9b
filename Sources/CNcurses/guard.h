// Gives the terminal back when the program dies by a fault or leaves by exit().
//
// Only async-signal-safe calls. The state exists once for each object file that uses it, so all of
// these are called from one Swift file.
#pragma once
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <termios.h>
#include <unistd.h>

struct guard {
  volatile sig_atomic_t armed;
  /// Where the terminal doesn't take what is written: the exit status, or 0 for going on waiting.
  volatile sig_atomic_t ending;
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
  // A fault comes again when this returns; any other signal must be sent again.
  int comes_again = number == SIGSEGV || number == SIGILL || number == SIGTRAP ||
                    number == SIGBUS || number == SIGFPE;
  if (info->si_code <= 0 || !comes_again) raise(number);
  errno = error;
}

/// Ends the program if it was asked to end and the terminal still doesn't take what is written.
static inline void guard_look(int number, siginfo_t *info, void *context) {
  static const int asking[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
  int error = errno;
  struct guard *guard = guard_state();
  // Sent by somebody, and not by guard_wait's clock.
  if (info->si_code <= 0) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    guard_fault(number, info, context);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
    return;
  }
  int status = guard->ending;
  sigset_t pending;
  if (status == 0 && sigpending(&pending) == 0) {
    for (size_t i = 0; i < sizeof asking / sizeof *asking; i++) {
      if (sigismember(&pending, asking[i]) == 1) status = 128 + asking[i];
    }
  }
  if (status != 0) {
    tcsetattr(STDIN_FILENO, TCSANOW, &guard->modes);
    _exit(status);
  }
  errno = error;
}

/// Watches over writing to a terminal that may not take it: every second, whether the program was
/// asked to end. With an `ending` it ends after two seconds in any case, with that status.
///
/// All that was done is on the disk by then. 0 in `watching` gives the clock back.
static inline void guard_wait(int watching, int ending) {
  struct itimerval clock = {{0, 0}, {0, 0}};
  if (ending != 0) guard_state()->ending = ending;
  if (watching) {
    clock.it_value.tv_sec = ending != 0 ? 2 : 1;
    clock.it_interval.tv_sec = 1;
  }
  setitimer(ITIMER_REAL, &clock, NULL);
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
  // What else ends a program by default. One that whoever started it wants ignored stays so.
  static const int others[] = {SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF, SIGIO, SIGPWR,
                               SIGSTKFLT, SIGSYS, SIGALRM};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
    struct sigaction *before = &guard->before[others[i]];
    struct sigaction action = {.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART};
    action.sa_sigaction = others[i] == SIGALRM ? guard_look : guard_fault;
    sigaction(others[i], NULL, before);
    if (before->sa_handler == SIG_IGN && others[i] != SIGALRM) continue;
    sigaction(others[i], &action, NULL);
    memset(before, 0, sizeof *before);
    before->sa_handler = SIG_DFL;
  }
  // Whoever started it may have had them blocked, and a blocked clock would never look.
  sigset_t awaited;
  sigemptyset(&awaited);
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) sigaddset(&awaited, others[i]);
  sigprocmask(SIG_UNBLOCK, &awaited, NULL);
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) {
    struct sigaction *before = &guard->before[number];
    struct sigaction action = {.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART};
    action.sa_sigaction = guard_fault;
    sigaction(number, NULL, before);
    if (before->sa_handler == SIG_DFL) sigaction(number, &action, NULL);
  }
  atexit(guard_release);
}

/// Says whether the terminal is ours now, to be given back.
static inline void guard_arm(int armed) { guard_state()->armed = armed; }
