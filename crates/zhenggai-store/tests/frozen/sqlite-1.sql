-- The tables of a store in SQLite as version 1 made them. Never edited.
PRAGMA application_id = 1514632052;
CREATE TABLE entries (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        dossier TEXT NOT NULL,
        device TEXT NOT NULL,
        seq INTEGER NOT NULL,
        effective_on TEXT NOT NULL,
        line TEXT NOT NULL
    ) STRICT;
CREATE INDEX entries_of_dossier ON entries (dossier);
PRAGMA user_version = 1;
