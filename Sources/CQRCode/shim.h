// The encoder of QR codes: pure computation in buffers of ours, linked in so that nothing need be
// installed where the program runs.
#pragma once
#include <qrcodegen/qrcodegen.h>

/// Enough for any code there is; Swift can't read the macro that says so.
enum { qrcode_buffer = qrcodegen_BUFFER_LEN_MAX };
