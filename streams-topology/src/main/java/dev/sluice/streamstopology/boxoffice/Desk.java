package dev.sluice.streamstopology.boxoffice;

import dev.sluice.redisreserver.Reserver;
import dev.sluice.streamstopology.state.EntryKey;
import dev.sluice.streamstopology.state.RequestState;
import dev.sluice.streamstopology.state.Table;

/** What the acts of the box office share. */
record Desk(Sales sales, Table<EntryKey, RequestState> requests, Reserver reserver, Outlet outlet, Meters meters) {}
