# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Gives the target clausier_sdk: LibreOffice's UNO headers, generated in the build tree, and its libraries.
# Build with the oldest supported SDK (7.4): its symbols exist in every later LibreOffice.
find_path(CLAUSIER_OFFICE program/types.rdb HINTS /usr/lib/libreoffice /opt/libreoffice REQUIRED
  DOC "Folder of a LibreOffice with its SDK (Debian: libreoffice-dev)")
set(sdk ${CLAUSIER_OFFICE}/sdk)
set(headers ${CMAKE_BINARY_DIR}/uno-headers)
add_custom_command(OUTPUT ${headers}.stamp
  COMMAND ${sdk}/bin/cppumaker -Gc -O${headers} ${CLAUSIER_OFFICE}/program/types.rdb ${CLAUSIER_OFFICE}/program/types/offapi.rdb
  COMMAND ${CMAKE_COMMAND} -E touch ${headers}.stamp
  COMMENT "Generating the UNO headers"
  VERBATIM)
add_custom_target(clausier_uno_headers DEPENDS ${headers}.stamp)

add_library(clausier_sdk INTERFACE)
add_dependencies(clausier_sdk clausier_uno_headers)
target_include_directories(clausier_sdk SYSTEM INTERFACE ${headers} ${sdk}/include)
target_compile_definitions(clausier_sdk INTERFACE UNX GCC LINUX CPPU_ENV=gcc3)
target_link_directories(clausier_sdk INTERFACE ${sdk}/lib)
target_link_libraries(clausier_sdk INTERFACE uno_cppuhelpergcc3 uno_cppu uno_sal)
