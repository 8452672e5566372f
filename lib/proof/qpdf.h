// qpdf's objects, for all files here that need them.
#pragma once

#define POINTERHOLDER_TRANSITION 4  // std::shared_ptr instead of qpdf's own

// clang 14 cannot compile this header of qpdf 11 against libstdc++ 12 in C++20. We use nothing of
// it, and the others only name its class.
#if defined(__clang__) && __clang_major__ < 15
#define JSON_HH
class JSON;
#endif

#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFTokenizer.hh>
