// The one place that names an ncurses macro; Swift can import none of them.
#pragma once
#define NCURSES_WIDECHAR 1
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
#include <ncurses.h>

// Of <term.h>, which defines macros named "columns" and "lines", only this.
extern int setupterm(const char *name, int fd, int *error);
// Of <wchar.h>, hidden unless a feature macro is set, which would make fd_set another type than the
// one that Swift's Glibc module has.
extern int wcwidth(wchar_t scalar);

#include "guard.h"

static inline const char *curses_codeset(void) { return nl_langinfo(CODESET); }

/// The C library's idea of a scalar's width: -1 where it doesn't know it.
static inline int curses_width(unsigned int scalar) { return wcwidth((wchar_t)scalar); }

/// Rows and columns of the window behind a descriptor; 0 if it has none.
static inline int curses_measure(int fd, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0) return 0;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return size.ws_row > 0 && size.ws_col > 0;
}

/// Whether the terminal database has this name; unlike newterm, says so instead of exiting.
static inline int curses_knows(const char *name) {
  int error = 0;
  return setupterm(name, STDOUT_FILENO, &error) == OK;
}

/// Whether the terminal just looked up can put its cursor anywhere.
static inline int curses_moves_cursor(void) {
  const char *move = tigetstr("cup");
  return move != NULL && move != (const char *)-1 && *move != 0;
}

/// Begins, the size measured and not read from LINES and COLUMNS; 0 where that fails.
static inline int curses_begin(const char *name) {
  use_env(FALSE);
  use_tioctl(TRUE);
  return newterm(name, stdout, stdin) != NULL;
}

static inline WINDOW *curses_screen(void) { return stdscr; }
static inline int curses_colors(void) { return COLORS; }
static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }

static inline void curses_set_style(attr_t attributes, short pair) {
  wattr_set(stdscr, attributes, pair, NULL);
}

/// Writes at most `count` wide characters at the cursor of the screen.
static inline void curses_add(const unsigned int *text, int count) {
  waddnwstr(stdscr, (const wchar_t *)text, count);
}

/// Has the next update paint every cell, whatever the terminal shows now.
static inline void curses_forget(void) { clearok(curscr, TRUE); }
