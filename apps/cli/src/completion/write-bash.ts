import type { CompletedCommand } from "./read-commands.ts";
import { writeTables } from "./write-tables.ts";

/** The script for bash 3.2 and later. Nothing is run while the user types. */
export function writeBash(commands: readonly CompletedCommand[]): string {
  return `# Completion of dataworks for bash, made by: dataworks completion bash
${writeTables(commands)}
${FUNCTION}
complete -o nosort -F _dataworks dataworks 2>/dev/null || complete -F _dataworks dataworks
`;
}

/** Bash splits words at = and @ too. The text that a completion replaces, the second argument, begins at the @ and behind the =. */
const FUNCTION = String.raw`_dataworks() {
  COMPREPLY=()
  local cur="$2" at="" prev path="" value="" line
  local i=$((COMP_CWORD - 1))
  if [[ $cur == @* ]]; then at=@ cur="${"$"}{cur#@}"; fi
  while [[ $i -gt 0 && ${"$"}{COMP_WORDS[i]} =~ ^[=@]+$ ]]; do i=$((i - 1)); done
  prev="${"$"}{COMP_WORDS[i]}"
  [[ $COMP_CWORD -gt 1 ]] && path="${"$"}{COMP_WORDS[1]}"
  if [[ $COMP_CWORD -gt 2 && -n $(_dataworks_flags "$path ${"$"}{COMP_WORDS[2]}") ]]; then
    path="$path ${"$"}{COMP_WORDS[2]}"
  fi
  [[ $prev == -* ]] && value=$(_dataworks_value "$path $prev")
  if [[ -z $value ]]; then
    [[ $cur == -* ]] || value=$(_dataworks_value "$path ")
    [[ -n $value ]] || value=$(_dataworks_flags "$path")
  fi
  case "$value" in
    :text) return ;;
    :json) [[ -n $at ]] || return ;;
  esac
  if [[ $value == :file || $value == :json ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do
      # Bash does not know a name behind @ as a file, and cannot see that it is a folder.
      if [[ -n $at && -d $line ]]; then line="$line/" && compopt -o nospace 2>/dev/null; fi
      COMPREPLY+=("$at$line")
    done < <(compgen -f -- "$cur")
    return
  fi
  while IFS= read -r line; do
    line="${"$"}{line%%$'\t'*}"
    [[ $line == "$cur"* ]] && COMPREPLY+=("$line")
  done <<<"$value"
}
`;
