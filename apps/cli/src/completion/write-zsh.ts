import type { CompletedCommand } from "./read-commands.ts";
import { writeTables } from "./write-tables.ts";

/** The script for zsh, to be sourced or to be put into a folder of fpath as `_dataworks`. */
export function writeZsh(commands: readonly CompletedCommand[]): string {
  return `#compdef dataworks
# Completion of dataworks for zsh, made by: dataworks completion zsh
${writeTables(commands)}
${FUNCTION}
# In a folder of fpath this file is the function itself.
if [[ \${funcstack[1]} == _dataworks ]]; then _dataworks "$@"; else compdef _dataworks dataworks; fi
`;
}

const FUNCTION = String.raw`_dataworks() {
  local prev="${"$"}{words[CURRENT-1]}" path_="" value="" line
  local -a items
  if [[ "${"$"}{words[CURRENT]}" == --*=* ]]; then
    prev="${"$"}{words[CURRENT]%%=*}"
    compset -P '*='
  fi
  (( CURRENT > 2 )) && path_="${"$"}{words[2]}"
  if (( CURRENT > 3 )) && [[ -n "$(_dataworks_flags "$path_ ${"$"}{words[3]}")" ]]; then
    path_="$path_ ${"$"}{words[3]}"
  fi
  [[ "$prev" == -* ]] && value="$(_dataworks_value "$path_ $prev")"
  if [[ -z "$value" ]]; then
    [[ "$PREFIX" == -* ]] || value="$(_dataworks_value "$path_ ")"
    [[ -n "$value" ]] || value="$(_dataworks_flags "$path_")"
  fi
  case "$value" in
    (:text) return 1 ;;
    (:json) compset -P '@' && _files; return ;;
    (:file) _files; return ;;
  esac
  for line in "${"$"}{(@f)value}"; do
    items+=("${"$"}{${"$"}{line%%$'\t'*}//:/\\:}${"$"}{${"$"}{(M)line:#*$'\t'*}:+:${"$"}{line#*$'\t'}}")
  done
  _describe -V 'dataworks' items
}
`;
