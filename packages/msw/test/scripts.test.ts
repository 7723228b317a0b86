import { createSimulator } from "@dataworks-kit/msw/simulator";
import { expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { exampleParameters, NOW, signedRequest } from "./support/signed-requests.ts";

const call = async (Name: string, accessKeySecret = "testsecret") =>
  signedRequest("ACS3-HMAC-SHA256", { parameters: exampleParameters({ Name }), accessKeySecret });

test("The next calls fail as they were told, in order, and create nothing", async () => {
  const simulator = createSimulator({ clock: () => NOW });
  simulator.failNext("Throttling.User", { times: 2 });
  simulator.failNext("ConnectionAlreadyExist", { values: ["1", "x"] });
  const answers = [];
  for (const name of ["a", "b", "c", "d"])
    answers.push(await readAnswer(await simulator.fetch(await call(name))));
  expect(answers.map(({ status, body }) => [status, body.Code ?? "created"])).toEqual([
    [429, "Throttling.User"],
    [429, "Throttling.User"],
    [400, "ConnectionAlreadyExist"],
    [200, "created"],
  ]);
  expect(answers[2]?.body.Message).toBe("The connection with envType 1 and name x already exists.");
  expect(simulator.world().dataSources?.map(({ name }) => name)).toEqual(["d"]);
});

test("A call that is refused for who makes it does not use a script up", async () => {
  const simulator = createSimulator({ clock: () => NOW });
  simulator.failNext("InternalError.System");
  const codes = [];
  for (const secret of ["wrong", "testsecret"])
    codes.push((await readAnswer(await simulator.fetch(await call("a", secret)))).body.Code);
  expect(codes).toEqual(["SignatureDoesNotMatch", "InternalError.System"]);
});

test("What nobody documents cannot be asked for", () => {
  const { failNext } = createSimulator();
  expect(() => failNext("Out.Of.Coffee")).toThrow(
    "No error catalogue of the operation has the code Out.Of.Coffee.",
  );
  expect(() => failNext("Throttling", { times: 0 })).toThrow("times: expected an integer above 0.");
});
