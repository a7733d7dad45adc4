# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Every window of dialogs/ is told of by a page of the manual, in both languages.
#   cmake -DROOT=… -P help_test.cmake
file(READ ${ROOT}/extension/uno/help.cpp table)
file(READ ${ROOT}/docs/manuel.md french)
file(READ ${ROOT}/docs/manual.md english)
file(GLOB layouts RELATIVE ${ROOT} ${ROOT}/dialogs/*.xdl)
if(NOT layouts)
  message(SEND_ERROR "no window in dialogs/")
endif()
foreach(layout ${layouts})
  if(NOT table MATCHES "\"${layout}\", \"([a-z]+)\"")
    message(SEND_ERROR "${layout} has no page in extension/uno/help.cpp")
    continue()
  endif()
  set(page ${CMAKE_MATCH_1})
  foreach(manual french english)
    if(NOT ${manual} MATCHES "<!-- page: ${page} -->")
      message(SEND_ERROR "the ${manual} manual has no page ${page}, wanted for ${layout}")
    endif()
  endforeach()
endforeach()
