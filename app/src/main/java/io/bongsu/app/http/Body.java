package io.bongsu.app.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** The body of a request, within limits. */
public final class Body {
  /** The largest JSON body, octets. */
  public static final int MAX_JSON = 1_000_000;

  /** The largest file, octets. */
  public static final int MAX_FILE = 64_000_000;

  private final Context context;

  Body(Context context) {
    this.context = context;
  }

  /** Reads JSON strictly: unknown fields, wrong types and missing ones are refused. */
  public <T> T json(Class<T> type) {
    return optionalJson(type)
        .orElseThrow(() -> Problem.bad("The request needs a JSON object in its body"));
  }

  /** Reads JSON; empty when there is no body. */
  public <T> Optional<T> optionalJson(Class<T> type) {
    byte[] octets = read(MAX_JSON);
    if (octets.length == 0) {
      return Optional.empty();
    }
    requireType("application/json");
    return Optional.of(parse(octets, type));
  }

  private static <T> T parse(byte[] octets, Class<T> type) {
    try {
      return RequiredFields.check(
          Optional.ofNullable(Json.MAPPER.readValue(octets, type))
              .orElseThrow(() -> Problem.bad("The body is null")));
    } catch (DatabindException mismatch) {
      throw Problem.bad("The body does not fit: " + JsonComplaint.about(mismatch));
    } catch (JacksonException broken) {
      throw Problem.bad("The body is not valid JSON: " + JsonComplaint.place(broken));
    }
  }

  /** The octets of an uploaded file: the body itself, or the first file of a form. */
  public byte[] file() {
    return file(MAX_FILE);
  }

  /** The same with a limit of its own, octets. */
  public byte[] file(int limit) {
    if (!contentType().equals("multipart/form-data")) {
      return read(limit);
    }
    UploadedFile file =
        context.uploadedFiles().stream()
            .findFirst()
            .orElseThrow(() -> Problem.bad("The form has no file in it"));
    try (InputStream content = file.content()) {
      return limited(content, limit);
    } catch (IOException broken) {
      throw Problem.bad("The upload broke off");
    }
  }

  /** The media type without parameters, lower case. */
  public String contentType() {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  /** Refuses other media types. */
  public void requireType(String wanted) {
    if (!contentType().equals(wanted)) {
      throw new Problem(415, "The body must be " + wanted + "; say so in Content-Type");
    }
  }

  private byte[] read(int limit) {
    if (context.req().getContentLengthLong() > limit) {
      throw tooLarge(limit);
    }
    try {
      return limited(context.req().getInputStream(), limit);
    } catch (IOException broken) {
      throw Problem.bad("The request broke off");
    }
  }

  private static byte[] limited(InputStream content, int limit) throws IOException {
    byte[] octets = content.readNBytes(limit + 1);
    if (octets.length > limit) {
      throw tooLarge(limit);
    }
    return octets;
  }

  private static Problem tooLarge(int limit) {
    return new Problem(413, "The body is larger than " + limit / 1_000_000 + " MB");
  }
}
