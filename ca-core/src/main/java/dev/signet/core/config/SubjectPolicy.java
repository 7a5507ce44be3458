package dev.signet.core.config;

import dev.signet.core.asn1.Oid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The policy section of a {@code ca} configuration: which attributes a subject must have, may have, or must share with the
 * authority. What it does not name is left out, and the subject follows its order.
 *
 * @param rules the entries of the section
 * @param objects finds an object identifier by any of its names; null for what it does not know
 */
public record SubjectPolicy(List<ConfigEntry> rules, Function<String, @Nullable Oid> objects) {

    /** What came of a policy: a subject, or what openssl says is wrong with it. */
    public sealed interface Outcome {}

    /** The subject that a certificate gets. */
    public record Granted(List<NameEntry> subject) implements Outcome {}

    /** Why there is none, in openssl's words. */
    public record Refused(String message) implements Outcome {}

    public SubjectPolicy {
        rules = List.copyOf(rules);
    }

    /**
     * Applies the policy.
     *
     * @param wanted the subject of a request
     * @param authority the name that has to be matched
     */
    public Outcome apply(List<NameEntry> wanted, List<NameEntry> authority) {
        List<NameEntry> subject = new ArrayList<>();
        for (ConfigEntry rule : rules) {
            Oid type = objects.apply(rule.name());
            if (type == null) {
                return new Refused(rule.name() + ":unknown object type in 'policy' configuration");
            }
            List<NameEntry> found = ofType(wanted, type);
            String wrong = switch (rule.value()) {
                case "optional" -> null;
                case "supplied" ->
                    found.isEmpty() ? "The " + rule.name() + " field needed to be supplied and was missing" : null;
                case "match" -> mismatch(rule.name(), found, ofType(authority, type));
                default -> rule.value() + ":invalid type in 'policy' configuration";
            };
            if (wrong != null) {
                return new Refused(wrong);
            }
            for (NameEntry entry : found) {
                subject.add(entry.inSet(subject.size()));
            }
        }
        return new Granted(List.copyOf(subject));
    }

    private static List<NameEntry> ofType(List<NameEntry> entries, Oid type) {
        List<NameEntry> found = new ArrayList<>();
        for (NameEntry entry : entries) {
            if (entry.type().equals(type)) {
                found.add(entry);
            }
        }
        return found;
    }

    private static @Nullable String mismatch(String name, List<NameEntry> found, List<NameEntry> required) {
        if (found.isEmpty()) {
            return "The mandatory " + name + " field was missing";
        }
        for (NameEntry entry : found) {
            if (required.isEmpty()) {
                return "The " + name + " field does not exist in the CA certificate,\nthe 'policy' is misconfigured";
            }
            boolean matched = false;
            for (NameEntry other : required) {
                matched |= entry.sameValue(other);
            }
            if (!matched) {
                NameEntry last = required.get(required.size() - 1);
                return "The " + name + " field is different between\nCA certificate (" + text(last)
                        + ") and the request (" + text(entry) + ")";
            }
        }
        return null;
    }

    /** The octets up to a zero, as C prints them. */
    private static String text(NameEntry entry) {
        String text = entry.value().latin1();
        int zero = text.indexOf(0);
        return zero < 0 ? text : text.substring(0, zero);
    }
}
