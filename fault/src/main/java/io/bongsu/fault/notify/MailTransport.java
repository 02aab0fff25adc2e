package io.bongsu.fault.notify;

import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.Notification;
import io.bongsu.model.text.NetworkText;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;

/** Sends plain-text mail over SMTP; delivered once the server took the message (250). */
final class MailTransport implements Transport<Channel.Smtp> {
  private final TargetGuard guard;
  private final Duration timeout;

  MailTransport(TargetGuard guard, Duration timeout) {
    this.guard = guard;
    this.timeout = timeout;
  }

  @Override
  public Attempt deliver(Channel.Smtp target, Notification notification) {
    try {
      PinnedTarget pinned = guard.pin(target.host(), target.port());
      Session session = Session.getInstance(properties(target, pinned));
      MimeMessage message = message(session, target, notification);
      try (jakarta.mail.Transport smtp = session.getTransport("smtp")) {
        connect(smtp, target);
        smtp.sendMessage(message, message.getAllRecipients());
      }
      return new Attempt.Delivered();
    } catch (ForbiddenTargetException forbidden) {
      return new Attempt.Failed(String.valueOf(forbidden.getMessage()));
    } catch (UnknownHostException unknown) {
      return new Attempt.Failed("The mail server's name has no address now");
    } catch (MessagingException refused) {
      return new Attempt.Failed("The mail server did not take it: " + describe(refused));
    }
  }

  private static void connect(jakarta.mail.Transport smtp, Channel.Smtp target)
      throws MessagingException {
    if (target.user().isEmpty()) {
      smtp.connect();
    } else {
      smtp.connect(target.user(), target.password().reveal());
    }
  }

  private Properties properties(Channel.Smtp target, PinnedTarget pinned) {
    Properties properties = new Properties();
    String millis = Long.toString(timeout.toMillis());
    properties.put("mail.smtp.host", pinned.host());
    properties.put("mail.smtp.port", Integer.toString(target.port()));
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.auth", Boolean.toString(!target.user().isEmpty()));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(target.tls().equals("starttls")));
    properties.put(
        "mail.smtp.starttls.required", Boolean.toString(target.tls().equals("starttls")));
    properties.put("mail.smtp.ssl.enable", Boolean.toString(target.tls().equals("tls")));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.socketFactory", new PinnedSocketFactory(pinned));
    properties.put("mail.smtp.ssl.socketFactory", new PinnedSocketFactory(pinned));
    properties.put("mail.smtp.socketFactory.fallback", "false");
    return properties;
  }

  private static MimeMessage message(
      Session session, Channel.Smtp target, Notification notification) throws MessagingException {
    MailText text = new MailText(notification);
    String domain = domain(target.from());
    MimeMessage message =
        new IdentifiedMessage(session, "<%s@%s>".formatted(notification.key(), domain));
    message.setFrom(new InternetAddress(target.from(), true));
    for (String to : target.to()) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    }
    message.setSubject(text.subject(), "UTF-8");
    message.setText(text.plain(), "UTF-8");
    message.setSentDate(Date.from(notification.createdAt()));
    message.setHeader("References", "<%s@%s>".formatted(text.thread(), domain));
    message.setHeader("In-Reply-To", "<%s@%s>".formatted(text.thread(), domain));
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  private static String domain(String from) {
    String domain = from.substring(from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    return domain.isEmpty() ? "bongsu.invalid" : domain;
  }

  private static String describe(MessagingException refused) {
    return NetworkText.clean(String.valueOf(refused.getMessage()), 200);
  }

  /**
   * Keeps the id it was given: the same for every try, so that a receiver sees a repeat for what it
   * is.
   */
  private static final class IdentifiedMessage extends MimeMessage {
    private final String id;

    IdentifiedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
