import { VERSION } from '../../../../reporting/version.js';
import { type CommandOffer, type Offers, type Value, valuedFlags } from './offers.js';

/** The completion for bash, from 3.2 on. */
export function bash(offers: Offers): string {
  return `# bash completion for ccsim ${VERSION}, made by: ccsim completion bash
_ccsim() {
${readLine(valuedFlags(offers))}
${choose(offers)}
${OFFER}
}
complete -F _ccsim ccsim
`;
}

/** Finds the command, its first argument (a scenario, where one is due), how many there are, and whether a value is due. */
const readLine = (valued: readonly string[]) => `\
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
  local command='' file='' argument=0 valued='' kind=words words='' word i
  # What bash takes apart, as in --format=csv.
  [[ $before == '=' ]] && before=\${COMP_WORDS[COMP_CWORD - 2]}
  [[ $current == '=' ]] && current=''
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $word == '=' ]]; then
      valued=yes
    elif [[ -n $valued ]]; then
      valued=''
    elif [[ $word == -* ]]; then
      case $word in
        ${valued.join(' | ')}) valued=yes ;;
      esac
    elif [[ -z $command ]]; then
      command=$word
    else
      [[ -z $file ]] && file=$word
      argument=$((argument + 1))
    fi
  done
`;

/** Chooses what may stand where the cursor is: words, or a kind of thing. */
const choose = ({ commands, options }: Offers) => `\
  if [[ -n $valued ]]; then
    case "$command $before" in
${indented(6, commands.flatMap(valueCases))}
    esac
  elif [[ $current == -* ]]; then
    case $command in
${indented(
  6,
  commands.map((command) => `${command.name}) words='${flagsOf(command.options)}' ;;`),
)}
      *) words='${flagsOf(options)}' ;;
    esac
  else
    case "$command $argument" in
      ' 0') words='${commands.map(({ name }) => name).join(' ')}' ;;
${indented(6, commands.flatMap(argumentCases))}
    esac
  fi
`;

const OFFER = `\
  local IFS=$'\\n'
  case $kind in
    scenario)
      COMPREPLY=($(compgen -f -X '!*.yaml' -- "$current"; compgen -f -X '!*.yml' -- "$current"; compgen -d -- "$current"))
      ;;
    file) COMPREPLY=($(compgen -f -- "$current")) ;;
    strategy) words=$("$1" list strategies "\${file/#\\~\\//$HOME/}" 2>/dev/null) ;;
  esac
  case $kind in
    scenario | file) type compopt >/dev/null 2>&1 && compopt -o filenames ;;
    *)
      IFS=$' \\n'
      COMPREPLY=($(compgen -W "$words" -- "$current"))
      ;;
  esac`;

function flagsOf(options: CommandOffer['options']): string {
  return options.flatMap(({ flags }) => flags).join(' ');
}

function valueCases({ name, options }: CommandOffer): string[] {
  return options.flatMap(({ flags, value }) =>
    value === null || value.kind === 'anything'
      ? []
      : [`${flags.map((flag) => `'${name} ${flag}'`).join(' | ')}) ${set(value)} ;;`],
  );
}

function argumentCases({ name, args, repeats }: CommandOffer): string[] {
  return args.flatMap((value, i) => {
    if (value.kind === 'anything') return [];
    const place = repeats && i === args.length - 1 ? `'${name} '*` : `'${name} ${i}'`;
    return [`${place}) ${set(value)} ;;`];
  });
}

function set(value: Value): string {
  return value.kind === 'words' ? `words='${value.words.join(' ')}'` : `kind=${value.kind}`;
}

function indented(by: number, lines: readonly string[]): string {
  return lines.map((line) => ' '.repeat(by) + line).join('\n');
}
