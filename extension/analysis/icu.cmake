# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Gives the target clausier_icu: ICU's common part, from the system or built in from its sources.
# Normalization, case, character properties and UTF conversion have their tables compiled in. The one data file that
# is used is nfkc.nrm, the compatibility decompositions; the built-in ICU carries it alone.
add_library(clausier_icu INTERFACE)
if(CLAUSIER_ICU_SOURCE)
  file(GLOB sources CONFIGURE_DEPENDS ${CLAUSIER_ICU_SOURCE}/common/*.cpp)
  if(NOT sources)
    message(FATAL_ERROR "No ICU sources in ${CLAUSIER_ICU_SOURCE}: .ci/icu-source.sh brings them")
  endif()
  file(STRINGS ${CLAUSIER_ICU_SOURCE}/common/unicode/uvernum.h version REGEX "define U_ICU_VERSION_MAJOR_NUM ")
  string(REGEX REPLACE ".* " "" version ${version})
  set(data ${CMAKE_CURRENT_BINARY_DIR}/icudt${version}l)
  enable_language(ASM)
  add_custom_command(OUTPUT ${data}_dat.S
    COMMAND icupkg -tl -s ${CLAUSIER_ICU_SOURCE}/data/in -a nfkc.nrm new ${data}.dat
    COMMAND genccode -a gcc -e icudt${version} -d ${CMAKE_CURRENT_BINARY_DIR} ${data}.dat
    COMMENT "Packing the data of ICU"
    VERBATIM)
  add_library(clausier_icu_common STATIC ${sources} ${data}_dat.S)
  set_target_properties(clausier_icu_common PROPERTIES CXX_STANDARD 17)
  target_compile_definitions(clausier_icu_common PRIVATE U_COMMON_IMPLEMENTATION U_ENABLE_DYLOAD=0 PUBLIC U_STATIC_IMPLEMENTATION)
  target_compile_options(clausier_icu_common PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-w -ffunction-sections>)
  target_include_directories(clausier_icu_common SYSTEM PUBLIC ${CLAUSIER_ICU_SOURCE}/common)
  target_link_libraries(clausier_icu INTERFACE clausier_icu_common)
else()
  find_package(ICU REQUIRED COMPONENTS uc)
  target_link_libraries(clausier_icu INTERFACE ICU::uc)
endif()
