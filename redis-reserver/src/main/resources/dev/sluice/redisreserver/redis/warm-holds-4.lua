#!lua
-- Loads holds and sales over seats of an event that is being warmed; those already loaded are skipped.
-- KEYS  meta seats holds users
-- ARGV  fence count, then each of these for all: requestId record (<H|C><seq>|<endSeq>|<expiresAtMs>|<userId>|<seatId>,...)
-- Reply FENCED <fence> | NOT_WARMED | INVALID <what>   nothing was changed
--       {state, fence, seq, number of seats}; holds are only loaded in the state WARMING
local META, SEATS, HOLDS, USERS = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local fence, count = ARGV[1], tonumber(ARGV[2])

local meta = redis.call('HMGET', META, 'fence', 'state', 'seq')
if meta[1] and tonumber(fence) < tonumber(meta[1]) then return 'FENCED ' .. meta[1] end
if not meta[2] then return 'NOT_WARMED' end
local firstId, firstRecord = 3, 3 + count
local seatCount = redis.call('HLEN', SEATS)
if count < 1 or count > 200 or firstRecord + count - 1 ~= #ARGV then return 'INVALID length' end

local setHolds, fresh, seatIds, userIds = {}, {}, {}, {}
if meta[2] == 'WARMING' then
  local known = redis.call('HMGET', HOLDS, unpack(ARGV, firstId, firstRecord - 1))
  for r = 1, count do
    local id, record = ARGV[firstId + r - 1], ARGV[firstRecord + r - 1]
    local state, user, list = string.match(record, '^([HC])%d+|%d+|%d+|([^|,]+)|([^|]+)$')
    if not state then return 'INVALID record' end
    if not known[r] and not fresh[id] then
      fresh[id] = true
      setHolds[#setHolds + 1], setHolds[#setHolds + 2] = id, record
      for seat in string.gmatch(list, '[^,]+') do
        seatIds[#seatIds + 1] = { seat, state == 'H' and 'H' or 'S', id }
        userIds[#userIds + 1] = user
      end
    end
  end
end
if #seatIds > 1600 then return 'INVALID length' end

local setSeats, setUsers, names, owned, usedNow = {}, {}, {}, {}, {}
for i, seat in ipairs(seatIds) do names[i] = seat[1] end
if #names > 0 then
  local seats = redis.call('HMGET', SEATS, unpack(names))
  for i, seat in ipairs(seatIds) do
    local version = string.match(seats[i] or '', '^[FW](%d+)$')
    if not version or owned[seat[1]] then return 'INVALID owner of ' .. seat[1] end
    owned[seat[1]] = true
    setSeats[2 * i - 1], setSeats[2 * i] = seat[1], seat[2] .. version .. '|' .. seat[3]
  end
  local used = redis.call('HMGET', USERS, unpack(userIds))
  for i, user in ipairs(userIds) do
    usedNow[user] = (usedNow[user] or tonumber(used[i] or 0)) + 1
    setUsers[2 * i - 1], setUsers[2 * i] = user, usedNow[user]
  end
end

redis.call('HSET', META, 'fence', fence)
if #setSeats > 0 then
  redis.call('HSET', SEATS, unpack(setSeats))
  redis.call('HSET', HOLDS, unpack(setHolds))
  redis.call('HSET', USERS, unpack(setUsers))
end
return { meta[2], fence, meta[3], seatCount }
