#!lua flags=allow-oom
-- Opens an event that is being warmed, if it is completely loaded.
-- KEYS  meta seats
-- ARGV  fence seats seq
-- Reply FENCED <fence> | NOT_WARMED   nothing was changed
--       {state, fence, seq, number of seats}; the state is OPEN, or WARMING if the number of seats differs
local META, SEATS = KEYS[1], KEYS[2]
local fence, expected, seq = ARGV[1], tonumber(ARGV[2]), ARGV[3]

local meta = redis.call('HMGET', META, 'fence', 'state', 'seq')
if meta[1] and tonumber(fence) < tonumber(meta[1]) then return 'FENCED ' .. meta[1] end
if not meta[2] then return 'NOT_WARMED' end
local seats = redis.call('HLEN', SEATS)

if meta[2] == 'WARMING' and seats == expected then
  redis.call('HSET', META, 'state', 'OPEN', 'seq', seq, 'fence', fence)
  return { 'OPEN', fence, seq, seats }
end
redis.call('HSET', META, 'fence', fence)
return { meta[2], fence, meta[3], seats }
