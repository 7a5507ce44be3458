package dev.signet.core.text;

/** Prints admissions to professions (Common PKI, ISIS-MTT SigG profile section 5). */
final class AdmissionText {
    private static final Shape NAMING_AUTHORITY =
            Shape.sequence(Shape.OBJECT.optional(), Shape.IA5_STRING.optional(), Shape.DIRECTORY_STRING.optional());
    private static final Shape PROFESSION = Shape.sequence(
            NAMING_AUTHORITY.explicit(0).optional(),
            Shape.sequenceOf(Shape.DIRECTORY_STRING).field(),
            Shape.sequenceOf(Shape.OBJECT).optional(),
            Shape.primitive(Shape.PRINTABLE_STRING_TAG).optional(),
            Shape.OCTET_STRING.optional());
    private static final Shape ADMISSION = Shape.sequence(
            GeneralNameText.GENERAL_NAME.explicit(0).optional(),
            NAMING_AUTHORITY.explicit(1).optional(),
            Shape.sequenceOf(PROFESSION).field());
    private static final Shape ADMISSIONS = Shape.sequence(
            GeneralNameText.GENERAL_NAME.optional(), Shape.sequenceOf(ADMISSION).field());

    static boolean append(StringBuilder out, byte[] value, int indent) {
        Decoded syntax = ShapeDecoder.decode(value, ADMISSIONS);
        if (syntax.has(0)) {
            appendAuthority(out, syntax.get(0), indent);
        }
        Decoded admissions = syntax.get(1);
        for (int i = 0; i < admissions.size(); i++) {
            HexText.indent(out, indent);
            out.append("Entry ").append(i + 1).append(":\n");
            if (!appendAdmission(out, admissions.get(i), indent + 2)) {
                return false;
            }
        }
        return true;
    }

    private static void appendAuthority(StringBuilder out, Decoded name, int indent) {
        PublicKeyText.line(out, indent, "admissionAuthority:");
        HexText.indent(out, indent + 2);
        GeneralNameText.append(out, name);
        out.append('\n');
    }

    private static boolean appendAdmission(StringBuilder out, Decoded admission, int indent) {
        if (admission.has(0)) {
            appendAuthority(out, admission.get(0), indent);
        }
        if (admission.has(1) && !appendNamingAuthority(out, admission.get(1), indent)) {
            return false;
        }
        Decoded professions = admission.get(2);
        for (int i = 0; i < professions.size(); i++) {
            HexText.indent(out, indent);
            out.append("Profession Info Entry ").append(i + 1).append(":\n");
            if (!appendProfession(out, professions.get(i), indent + 2)) {
                return false;
            }
        }
        return true;
    }

    private static boolean appendProfession(StringBuilder out, Decoded profession, int indent) {
        if (profession.has(3)) {
            appendString(out, "registrationNumber: ", profession.get(3), indent);
        }
        if (profession.has(0) && !appendNamingAuthority(out, profession.get(0), indent)) {
            return false;
        }
        PublicKeyText.line(out, indent, "Info Entries:");
        Decoded items = profession.get(1);
        for (int i = 0; i < items.size(); i++) {
            appendString(out, "", items.get(i), indent + 2);
        }
        if (profession.has(2)) {
            PublicKeyText.line(out, indent, "Profession OIDs:");
            Decoded objects = profession.get(2);
            for (int i = 0; i < objects.size(); i++) {
                HexText.indent(out, indent + 2);
                appendObject(out, objects.get(i));
            }
        }
        return true;
    }

    private static boolean appendNamingAuthority(StringBuilder out, Decoded authority, int indent) {
        if (!authority.has(0) && !authority.has(1) && !authority.has(2)) {
            return false;
        }
        PublicKeyText.line(out, indent, "namingAuthority:");
        if (authority.has(0)) {
            HexText.indent(out, indent + 2);
            out.append("namingAuthorityId: ");
            appendObject(out, authority.get(0));
        }
        if (authority.has(2)) {
            appendString(out, "namingAuthorityText: ", authority.get(2), indent + 2);
        }
        if (authority.has(1)) {
            appendString(out, "namingAuthorityUrl: ", authority.get(1), indent + 2);
        }
        return true;
    }

    private static void appendString(StringBuilder out, String label, Decoded string, int indent) {
        HexText.indent(out, indent);
        out.append(label);
        StringText.appendPlain(out, string.octets());
        out.append('\n');
    }

    private static void appendObject(StringBuilder out, Decoded object) {
        String dotted = ObjectNames.dotted(object);
        String name = dotted == null ? null : ObjectNames.longName(dotted);
        String shown = dotted == null ? "" : dotted.substring(0, Math.min(dotted.length(), 127));
        out.append(name == null ? "undefined" : name).append(" (").append(shown).append(")\n");
    }

    private AdmissionText() {}
}
