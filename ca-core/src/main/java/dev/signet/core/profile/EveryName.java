package dev.signet.core.profile;

import dev.signet.core.name.GeneralName;
import dev.signet.core.name.NameKind;

/** Allows all names of a kind. */
record EveryName(NameKind kind) implements NamePattern {
    @Override
    public boolean matches(GeneralName name) {
        return name.kind() == kind;
    }

    @Override
    public String text() {
        return ANY;
    }
}
