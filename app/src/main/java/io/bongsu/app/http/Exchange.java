package io.bongsu.app.http;

import io.bongsu.app.auth.Caller;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One request that passed the gate, and its answer. */
public final class Exchange {
  private final Context context;
  private final @Nullable Caller caller;
  private final BooleanSupplier stillWelcome;
  private String actor;
  private String object;
  private String detail = "";

  Exchange(Context context, @Nullable Caller caller, BooleanSupplier stillWelcome) {
    this.context = context;
    this.caller = caller;
    this.stillWelcome = stillWelcome;
    this.actor = caller == null ? "" : caller.name();
    this.object = String.join("/", context.pathParamMap().values());
  }

  /** Who asks; only routes without login have nobody. */
  public Caller caller() {
    if (caller == null) {
      throw new IllegalStateException("A route without login has no caller");
    }
    return caller;
  }

  /** True while the caller could still log in with what was shown; for answers that last. */
  public boolean isCallerStillWelcome() {
    return stillWelcome.getAsBoolean();
  }

  /** Where the request came from. */
  public String remoteAddress() {
    return context.ip();
  }

  /** The query parameters. */
  public Query query() {
    return new Query(context);
  }

  /** The body. */
  public Body body() {
    return new Body(context);
  }

  /** A part of the address. */
  public String path(String name) {
    return context.pathParam(name);
  }

  /** The number in the address; whatever is no number is nothing we have. */
  public long id() {
    String text = path("id");
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw Problem.absent("There is nothing with this id");
    }
    return Long.parseLong(text);
  }

  /** A header of the request; empty when absent. */
  public String header(String name) {
    return Optional.ofNullable(context.header(name)).orElse("");
  }

  /** A cookie of the request; empty when absent. */
  public String cookie(String name) {
    return Optional.ofNullable(context.cookie(name)).orElse("");
  }

  /** Answers 200 with JSON. */
  public void json(Object value) {
    json(200, value);
  }

  /** Answers with a status and JSON. */
  public void json(int status, Object value) {
    context.status(status).contentType("application/json");
    context.result(Json.MAPPER.writeValueAsBytes(value));
  }

  /** Answers with a status and nothing. */
  public void nothing(int status) {
    context.status(status);
  }

  /** Answers 200 with octets of a type. */
  public void content(String type, byte[] octets) {
    context.status(200).contentType(type).result(octets);
  }

  /** Answers 200 with text of a type. */
  public void content(String type, String text) {
    content(type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sets a header of the answer. */
  public void answerHeader(String name, String value) {
    context.header(name, value);
  }

  /** Sets a cookie that scripts cannot read and other sites cannot send; no age deletes it. */
  public void answerCookie(String name, String value, Duration age, boolean secure) {
    context
        .res()
        .addHeader(
            "Set-Cookie",
            "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                .formatted(name, value, age.toSeconds(), secure ? "; Secure" : ""));
  }

  /** Says for the audit log what was done to what; secrets masked. */
  public void note(String what, String change) {
    this.object = what;
    this.detail = change;
  }

  /** Says for the audit log who it was, where nobody is logged in. */
  public void noteActor(String name) {
    this.actor = name;
  }

  /** The request and answer below, for answers that this class does not know. */
  public Context raw() {
    return context;
  }

  String actor() {
    return actor;
  }

  String object() {
    return object;
  }

  String detail() {
    return detail;
  }
}
