import { createConnectionErrors } from "@dataworks-kit/api";
import { expect, test } from "vitest";
import { addExpectation, createRefuse } from "./refusal.ts";

const refuse = createRefuse(createConnectionErrors);

test.each(createConnectionErrors)(
  "$code has the status and the text of the catalogue",
  ({ code, status, message }) => {
    const values = Array.from({ length: message.split("%s").length - 1 }, (_, index) => `value ${index}`);
    let filled = message;
    for (const value of values) filled = filled.replace("%s", value);
    expect(refuse(code, ...values)).toEqual({ kind: "refusal", code, status, message: filled });
  },
);

test("A value that looks like a place is not filled again", () => {
  expect(refuse("ConnectionAlreadyExist", "%s", "$&").message).toBe(
    "The connection with envType %s and name $& already exists.",
  );
});

test("An earlier catalogue goes before a later one", () => {
  const own = { code: "Throttling", status: 400, message: "own", summary: "", description: "" };
  expect(createRefuse([own], createConnectionErrors)("Throttling")).toMatchObject({
    status: 400,
    message: "own",
  });
});

test("Missing and Invalid follow their pattern for parameters that no catalogue lists", () => {
  expect(refuse("MissingDiskSize").message).toBe("DiskSize is mandatory for this action.");
  expect(addExpectation(refuse("InvalidDiskSize"), "an integer").message).toBe(
    "Specified parameter DiskSize is not valid. Expected an integer.",
  );
});

test.each(["regionId", "page_size", "Filter.1.Name", "disk-size", "_x"])(
  "Any name that a parameter can have follows the pattern: %s",
  (name) => {
    expect(refuse(`Missing${name}`)).toMatchObject({ kind: "refusal", code: `Missing${name}`, status: 400 });
    expect(refuse(`Invalid${name}`).message).toBe(`Specified parameter ${name} is not valid.`);
  },
);

test("A code that nobody knows is a mistake of the operation", () => {
  expect(() => refuse("No.Such.Code")).toThrow(expect.objectContaining({ kind: "operation" }));
});
