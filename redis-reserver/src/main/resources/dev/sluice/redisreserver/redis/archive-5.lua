#!lua flags=allow-oom
-- Deletes all that is known of an event.
-- KEYS  meta seats holds users ops
-- ARGV  fence
-- Reply FENCED <fence>, nothing was changed
--       NOT_WARMED, nothing was known of the event; if there was a claim, it is gone too
--       {state, fence, seq, number of seats} as they were
local META, SEATS, HOLDS, USERS, OPS = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local fence = ARGV[1]

local meta = redis.call('HMGET', META, 'fence', 'state', 'seq')
if meta[1] and tonumber(fence) < tonumber(meta[1]) then return 'FENCED ' .. meta[1] end
local found = meta[2] and { meta[2], fence, meta[3], redis.call('HLEN', SEATS) } or 'NOT_WARMED'

redis.call('UNLINK', META, SEATS, HOLDS, USERS, OPS)
return found
