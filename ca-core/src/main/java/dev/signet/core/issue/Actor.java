package dev.signet.core.issue;

/**
 * Who asked for something, for the record.
 *
 * @param user the account or client identity
 * @param host the machine it came from
 * @param via the way in, such as {@code cli} or {@code acme}
 */
public record Actor(String user, String host, String via) {}
