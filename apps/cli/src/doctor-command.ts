import type { Command } from "commander";
import type { DoctorFlags } from "./doctor/doctor-flags.ts";
import { addServerFlags, createAlgorithmOption, createTimeoutOption } from "./operation/command-flags.ts";
import type { Shell } from "./terminal.ts";

const HELP = `
Checks one thing after the other: the versions, which key from where, which endpoint, the proxy, DNS, the connection and its
certificate, the clock, and ListProjects as a signed call that changes nothing. Each line has a mark, what was found, and what to do:

  ok    it is well
  WARN  it works, and should be known or changed
  FAIL  it does not work
  -     it was not checked, because an earlier check failed

The id of the key is masked, and no secret is shown. With --json the same is an array of check, mark (ok, warning, failed or skipped), found,
details and toDo.

Exit codes:
  0    all is well, perhaps with warnings
  1    a check failed
  2    the command line is wrong
  5    the findings could not be written to standard output
  130  interrupted (143 when the system ended the command)

Examples:
  dataworks doctor --region-id cn-shanghai
  dataworks doctor --profile production --network vpc
  dataworks doctor --endpoint http://127.0.0.1:8080 --json
`;

const SECONDS = 10;

/** Adds `dataworks doctor`: what keeps calls from being carried out. */
export function addDoctorCommand(program: Command, { terminal, onExit }: Shell): void {
  const command = program
    .command("doctor")
    .description("Check the key, the endpoint, the network, the clock and a call, and say what to do.");
  addServerFlags(command, { parameters: [] });
  command
    .addOption(createAlgorithmOption())
    .addOption(createTimeoutOption("time limit of each check", SECONDS))
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action(async (flags: DoctorFlags) => {
      const { runDoctor } = await import("./doctor/run-doctor.ts");
      onExit(await runDoctor(flags, terminal));
    });
}
