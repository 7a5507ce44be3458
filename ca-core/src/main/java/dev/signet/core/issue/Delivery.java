package dev.signet.core.issue;

import java.util.List;
import java.util.Optional;

/**
 * Where an issued certificate goes.
 *
 * @param state how far it has come
 * @param target the absolute path of the directory or file it is written to; empty for standard output
 * @param formats the formats written there, such as {@code pem}, {@code p12}, {@code jks}; a renewal writes the same ones
 */
public record Delivery(DeliveryState state, Optional<String> target, List<String> formats) {
    public Delivery {
        formats = List.copyOf(formats);
    }
}
