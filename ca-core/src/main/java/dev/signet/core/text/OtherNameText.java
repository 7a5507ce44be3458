package dev.signet.core.text;

import org.jspecify.annotations.Nullable;

/** Prints the other names that OpenSSL 3.0 has words for: mail boxes in UTF-8, XMPP, SRV and Microsoft's names, NAI realms. */
final class OtherNameText {
    static String listLabel(Decoded otherName) {
        String known = known(otherName);
        String text = known != null ? known : ObjectNames.text(otherName.get(0));
        return "othername: ".concat(text == null ? "" : text.concat(":"));
    }

    /** Returns the value in a list of names, or null if libcrypto refuses to print it. */
    static @Nullable String listValue(Decoded otherName) {
        Decoded value = otherName.get(1);
        if (known(otherName) != null) {
            return value.tag() == knownTag(otherName) ? GeneralNameText.withoutZero(value) : null;
        }
        boolean text = value.tag() == Shape.IA5_STRING_TAG || value.tag() == Shape.UTF8_STRING_TAG;
        String shown = text ? GeneralNameText.withoutZero(value) : null;
        return shown == null ? "<unsupported>" : shown;
    }

    static void append(StringBuilder out, Decoded otherName) {
        String known = known(otherName);
        Decoded value = otherName.get(1);
        out.append("othername:");
        if (known == null || value.tag() != knownTag(otherName)) {
            out.append("<unsupported>");
            return;
        }
        out.append(known).append(':').append(TrustText.untilZero(value.latin1()));
    }

    private static @Nullable String known(Decoded otherName) {
        String dotted = ObjectNames.dotted(otherName.get(0));
        if (dotted == null) {
            return null;
        }
        return switch (dotted) {
            case "1.3.6.1.5.5.7.8.9" -> "SmtpUTF8Mailbox";
            case "1.3.6.1.5.5.7.8.5" -> "XmppAddr";
            case "1.3.6.1.5.5.7.8.7" -> "SRVName";
            case "1.3.6.1.4.1.311.20.2.3" -> "UPN";
            case "1.3.6.1.5.5.7.8.8" -> "NAIRealm";
            default -> null;
        };
    }

    private static int knownTag(Decoded otherName) {
        return "1.3.6.1.5.5.7.8.7".equals(ObjectNames.dotted(otherName.get(0)))
                ? Shape.IA5_STRING_TAG
                : Shape.UTF8_STRING_TAG;
    }

    private OtherNameText() {}
}
