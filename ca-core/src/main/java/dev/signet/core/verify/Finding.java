package dev.signet.core.verify;

import dev.signet.core.certificate.Certificate;
import java.util.Optional;

/**
 * One thing that is wrong: with which certificate, by which rule, what was found against what is needed, and what would mend it.
 *
 * @param reason the rule, whose {@link Reason#clause} says where it stands
 * @param certificate the certificate at fault; empty if it is the path as a whole, or a bare anchor
 * @param subject who is at fault, for people: the name of the certificate
 * @param found what was found, as the end of a sentence that begins with the subject
 * @param needed what the rule asks for
 * @param fix the smallest change that helps; empty if none is known
 */
public record Finding(
        Reason reason, Optional<Certificate> certificate, String subject, String found, String needed, String fix)
        implements Comparable<Finding> {
    private static final int MAX_LENGTH = 2_000;

    public Finding {
        subject = printable(subject);
        found = printable(found);
        needed = printable(needed);
        fix = printable(fix);
    }

    /** Returns the finding in one line, such as {@code CN=db: expired 3 days ago, on 2026-11-18T12:00:00Z}. */
    public String text() {
        return subject + ": " + found;
    }

    /** Orders findings by how likely it is that a person wants to hear of them first. */
    @Override
    public int compareTo(Finding other) {
        return reason.compareTo(other.reason);
    }

    /** Certificates are written by anyone: what stands in them must neither steer a terminal nor fill it. */
    private static String printable(String text) {
        String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
        StringBuilder safe = new StringBuilder(start.length());
        for (int i = 0; i < start.length(); i++) {
            char character = start.charAt(i);
            if (Character.isISOControl(character) || Character.getType(character) == Character.FORMAT) {
                safe.append("\\u").append(Integer.toHexString(0x10000 | character), 1, 5);
            } else {
                safe.append(character);
            }
        }
        return safe.toString();
    }
}
