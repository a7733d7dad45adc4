# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Hunspell and Grammalecte find nothing to say of the built-in library.
#   cmake -DPRINT=<print_texts> -DHUNSPELL=… -DGRAMMALECTE=… -DWORDS=<words.txt> -P proofread.cmake

cmake_policy(VERSION 3.25)
set(file ${CMAKE_CURRENT_BINARY_DIR}/library_texts.txt)
execute_process(COMMAND ${PRINT} OUTPUT_VARIABLE texts COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${file} "${texts}")
string(REPLACE "’" "'" plain "${texts}")   # the dictionary splits words at the straight apostrophe only
file(WRITE ${file}.plain "${plain}")

execute_process(COMMAND ${HUNSPELL} -i utf-8 -d fr -p ${WORDS} -l ${file}.plain OUTPUT_VARIABLE unknown
                COMMAND_ERROR_IS_FATAL ANY)
if(NOT unknown STREQUAL "")
  message("Unknown words; those that are right go to tests/library/words.txt:\n${unknown}")
endif()

# Left out: what our typography decides (typo apos nbsp unit num), the imperative, since items begin with a verb
# in the third person (imp), and commas after the abbreviations of citations (virg).
execute_process(COMMAND ${GRAMMALECTE} -owe -ctx -off typo apos nbsp unit num imp virg -f ${file}
                OUTPUT_VARIABLE remarks ERROR_QUIET COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]*\n\\* [0-9]+ \\[[^\n]*\n[^\n]*\n" remarks "${remarks}")
if(remarks)
  message("Grammalecte says:\n${remarks}")
endif()
if(remarks OR NOT unknown STREQUAL "")
  message(FATAL_ERROR "The library is not ready to be read.")
endif()
