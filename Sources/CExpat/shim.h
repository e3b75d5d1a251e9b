// expat, linked as an archive: nothing has to be installed where the program runs.
#pragma once
#include <expat.h>
