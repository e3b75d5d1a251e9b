// minizip over zlib, both linked as archives: nothing has to be installed where the program runs.
#pragma once
#include <minizip/unzip.h>
#include <minizip/zip.h>
