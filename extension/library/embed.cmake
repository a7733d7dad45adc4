# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# Writes the .json files of a folder into a C++ file.
#   cmake -DFOLDER=<clauses> -DOUTPUT=<builtin_files.cpp> -P embed.cmake

cmake_policy(VERSION 3.25)
file(GLOB_RECURSE files RELATIVE ${FOLDER} ${FOLDER}/*.json)
list(SORT files)
set(code "#include \"library/builtin_files.hpp\"\n\nnamespace clausier {\nnamespace {\n\nconstexpr BuiltinFile files[] = {\n")
foreach(file IN LISTS files)
  file(READ ${FOLDER}/${file} bytes)
  string(APPEND code "{\"${file}\", R\"~clausier~(${bytes})~clausier~\"},\n")
endforeach()
string(APPEND code "};\n\n}  // namespace\n\nstd::span<const BuiltinFile> builtin_files() { return files; }\n\n}  // namespace clausier\n")
file(WRITE ${OUTPUT} "${code}")
