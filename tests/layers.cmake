# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# The law of the house: includes follow the arrows, each dependency has one owner, each name is one type.
#   cmake -DROOT=<source folder> -P layers.cmake

cmake_policy(VERSION 3.25)

# What each room may include of the others.
set(analysis_may analysis)
set(rules_may analysis rules)
set(library_may analysis library)
set(documents_may analysis documents)
set(comparison_may analysis rules library comparison)
set(templates_may analysis library templates)
set(uno_may analysis rules library comparison templates uno)
set(cli_may analysis rules library comparison documents templates cli)

# Who owns which header prefix.
set(owner_of_unicode analysis)      # ICU
set(owner_of_boost library)
set(owner_of_CLI cli)               # CLI11
set(owner_of_nlohmann cli)          # JSON for Modern C++
set(owner_of_zlib documents)
set(owner_of_minizip documents)
set(owner_of_expat documents)
set(owner_of_com uno)               # com/sun/star
set(owner_of_cppuhelper uno)
set(owner_of_rtl uno)
set(owner_of_osl uno)
set(owner_of_sal uno)

set(faults 0)
macro(fault sentence)
  message("${sentence}")
  math(EXPR faults "${faults} + 1")
endmacro()

set(rooms analysis rules library comparison documents templates uno cli)
foreach(room IN LISTS rooms)
  file(GLOB_RECURSE files ${ROOT}/extension/${room}/*.hpp ${ROOT}/extension/${room}/*.cpp)
  foreach(file IN LISTS files)
    file(RELATIVE_PATH name ${ROOT} ${file})
    file(STRINGS ${file} includes REGEX "^ *# *include")
    foreach(include IN LISTS includes)
      if(include MATCHES "\"([a-z]+)/" AND CMAKE_MATCH_1 IN_LIST rooms AND NOT CMAKE_MATCH_1 IN_LIST ${room}_may)
        fault("${name}: ${room} may not include ${CMAKE_MATCH_1} (${include})")
      endif()
      if(include MATCHES "<([a-zA-Z]+)[/.]" AND DEFINED owner_of_${CMAKE_MATCH_1}
         AND NOT owner_of_${CMAKE_MATCH_1} STREQUAL room)
        fault("${name}: ${CMAKE_MATCH_1} belongs to ${owner_of_${CMAKE_MATCH_1}} (${include})")
      endif()
    endforeach()
  endforeach()
endforeach()
# One name, one thing: two types of one name in the namespace would be one type for the linker.
file(GLOB headers ${ROOT}/extension/*/*.hpp)
foreach(header IN LISTS headers)
  file(RELATIVE_PATH name ${ROOT} ${header})
  file(STRINGS ${header} types REGEX "^(struct|class|enum class) [A-Za-z]+ .*{$")
  foreach(type IN LISTS types)
    string(REGEX REPLACE "^(struct|class|enum class) ([A-Za-z]+) .*$" "\\2" type "${type}")
    if(DEFINED home_of_${type})
      fault("${name}: ${type} is the name of a type of ${home_of_${type}} already")
    endif()
    set(home_of_${type} ${name})
  endforeach()
endforeach()
if(faults)
  message(FATAL_ERROR "${faults} forbidden include(s)")
endif()
