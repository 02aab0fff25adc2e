package io.bongsu.fault.notify;

import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.Notification;
import io.bongsu.model.text.NetworkText;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;

/**
 * POSTs the JSON body; only 2xx counts, redirects are not followed, the answer's body is not read.
 */
final class WebhookTransport implements Transport<Channel.Webhook> {
  private final TargetGuard guard;
  private final Duration timeout;
  private final RetryAfter retryAfter;

  WebhookTransport(TargetGuard guard, Duration timeout, InstantSource clock) {
    this.guard = guard;
    this.timeout = timeout;
    this.retryAfter = new RetryAfter(clock);
  }

  @Override
  public Attempt deliver(Channel.Webhook target, Notification notification) {
    try {
      PinnedTarget pinned = guard.pin(target.url());
      HttpPost post = new HttpPost(URI.create(target.url()), pinned, timeout);
      return judge(post.send(notification.body(), notification.key()));
    } catch (ForbiddenTargetException forbidden) {
      return new Attempt.Failed(String.valueOf(forbidden.getMessage()));
    } catch (UnknownHostException unknown) {
      return new Attempt.Failed("The host name of the webhook has no address now");
    } catch (IOException broken) {
      return new Attempt.Failed("The webhook could not be reached: " + describe(broken));
    }
  }

  private Attempt judge(HttpPost.Answer answer) {
    if (answer.status() / 100 == 2) {
      return new Attempt.Delivered();
    }
    return new Attempt.Failed(
        "The webhook answered with status " + answer.status(),
        retryAfter.parse(answer.retryAfter()));
  }

  private static String describe(IOException broken) {
    String text =
        broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
    return NetworkText.clean(text, 200);
  }
}
