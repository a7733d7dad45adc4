# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Gives the target clausier_icu: ICU's common part, from the system or built in from its sources.
# Only what needs no data file is used (normalization, case, character properties, UTF conversion): their tables
# are compiled in, so the built-in ICU carries no data.
add_library(clausier_icu INTERFACE)
if(CLAUSIER_ICU_SOURCE)
  file(GLOB sources CONFIGURE_DEPENDS ${CLAUSIER_ICU_SOURCE}/common/*.cpp ${CLAUSIER_ICU_SOURCE}/stubdata/*.cpp)
  if(NOT sources)
    message(FATAL_ERROR "No ICU sources in ${CLAUSIER_ICU_SOURCE}: .ci/icu-source.sh brings them")
  endif()
  add_library(clausier_icu_common STATIC ${sources})
  set_target_properties(clausier_icu_common PROPERTIES CXX_STANDARD 17)
  target_compile_definitions(clausier_icu_common PRIVATE U_COMMON_IMPLEMENTATION PUBLIC U_STATIC_IMPLEMENTATION)
  target_compile_options(clausier_icu_common PRIVATE -w -ffunction-sections)
  target_include_directories(clausier_icu_common SYSTEM PUBLIC ${CLAUSIER_ICU_SOURCE}/common)
  target_link_libraries(clausier_icu INTERFACE clausier_icu_common)
else()
  find_package(ICU REQUIRED COMPONENTS uc)
  target_link_libraries(clausier_icu INTERFACE ICU::uc)
endif()
