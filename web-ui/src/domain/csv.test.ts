import { expect, test } from "vitest";

import { csv } from "./csv";

test("cells with separators and quotes are quoted as RFC 4180 says", () => {
  expect(csv([["a,b", 'say "hi"', "two\nlines", 7, null]])).toBe(
    '\uFEFF"a,b","say ""hi""","two\nlines",7,\r\n',
  );
});

test.each(["=1+1", "+cmd", "-cmd", "@sum", "\tx"])("the formula %s is defused", (formula) => {
  expect(csv([[formula]])).toContain(`'${formula}`);
});

test("a negative number stays a number", () => {
  expect(csv([["-3.5"]])).toBe("\uFEFF-3.5\r\n");
});
