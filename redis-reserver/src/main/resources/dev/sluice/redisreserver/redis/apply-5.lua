#!lua flags=allow-oom
-- Repeats mutations that are known from elsewhere, after this server lost them or while the event is being loaded. Those
-- that it still has are only compared.
-- KEYS  meta seats holds users ops
-- ARGV  fence firstSeq count, then each of these for all, mutations with numbers from firstSeq on: requestId
--       change (<H|C|R|E|F>|<expiresAtMs>|<userId>|<seatId>,...)
-- Reply FENCED <fence> | NOT_WARMED | INVALID <what> | DAMAGED <what>   nothing was changed
--       REGRESSED <seq>, the server stands there and needs the mutations in between first; nothing was changed
--       DIFFERS <what>, the server holds something else than what is to be repeated; nothing was changed
--       {state, fence, seq, number of seats}
local META, SEATS, HOLDS, USERS, OPS = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local fence, firstSeq, count = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])

local meta = redis.call('HMGET', META, 'fence', 'state', 'seq')
if meta[1] and tonumber(fence) < tonumber(meta[1]) then return 'FENCED ' .. meta[1] end
if not meta[2] then return 'NOT_WARMED' end
local seq = tonumber(meta[3])
if firstSeq > seq + 1 then return 'REGRESSED ' .. meta[3] end

local firstId, firstChange = 4, 4 + count
if count < 1 or count > 200 or firstChange + count - 1 ~= #ARGV then return 'INVALID length' end
local changes, seatIds, userIds = {}, {}, {}
for r = 1, count do
  local kind, ms, user, list = string.match(ARGV[firstChange + r - 1], '^([HCREF])|(%d+)|([^|,]+)|([^|]+)$')
  if not kind then return 'INVALID change' end
  local change = { id = ARGV[firstId + r - 1], kind = kind, rest = ms .. '|' .. user .. '|' .. list, user = user, seats = {} }
  for seat in string.gmatch(list, '[^,]+') do
    change.seats[#change.seats + 1] = seat
    seatIds[#seatIds + 1] = seat
  end
  changes[r], userIds[r] = change, user
end
if #seatIds < count or #seatIds > 8 * count then return 'INVALID length' end

local seatCount = redis.call('HLEN', SEATS)
local seatNow, usedNow, holdNow = {}, {}, {}
for i, value in ipairs(redis.call('HMGET', SEATS, unpack(seatIds))) do seatNow[seatIds[i]] = value end
for i, have in ipairs(redis.call('HMGET', USERS, unpack(userIds))) do usedNow[userIds[i]] = tonumber(have or 0) end
for i, record in ipairs(redis.call('HMGET', HOLDS, unpack(ARGV, firstId, firstChange - 1))) do
  if record then
    local state, grant, done, rest = string.match(record, '^(%u)(%d+)|(%d+)|(.*)$')
    if not state then return 'DAMAGED hold ' .. changes[i].id end
    holdNow[changes[i].id] = { state = state, grant = tonumber(grant), done = tonumber(done), rest = rest }
  end
end

local before = { C = 'H', R = 'H', E = 'H', F = 'C' }
local setSeats, setHolds, touched, ops, seats = {}, {}, {}, {}, 0
for r, change in ipairs(changes) do
  local id, kind, number, hold = change.id, change.kind, firstSeq + r - 1, holdNow[change.id]
  if hold and hold.rest ~= change.rest then return 'DIFFERS hold ' .. id end
  if number <= seq then
    local same = hold and ((kind == 'H' and hold.grant == number) or (kind == hold.state and hold.done == number)
      or (kind == 'C' and hold.state == 'F' and hold.grant < number and number < hold.done))
    if not same then return 'DIFFERS hold ' .. id end
  else
    if (hold and hold.state) ~= before[kind] then return 'DIFFERS hold ' .. id end
    for _, seat in ipairs(change.seats) do
      local state, version, owner = string.match(seatNow[seat] or '', '^([FHSW])(%d+)|?(.*)$')
      if not state or owner ~= (kind == 'H' and '' or id) then return 'DIFFERS seat ' .. seat end
      local letter = (kind == 'H' and 'H') or (kind == 'C' and 'S') or 'F'
      seatNow[seat] = letter == 'F' and 'F' .. version or letter .. version .. '|' .. id
      setSeats[seats + 1], setSeats[seats + 2] = seat, seatNow[seat]
      seats = seats + 2
    end
    if kind ~= 'C' then
      usedNow[change.user] = usedNow[change.user] + (kind == 'H' and #change.seats or -#change.seats)
      if usedNow[change.user] < 0 then return 'DIFFERS user of ' .. id end
      touched[change.user] = true
    end
    seq = number
    holdNow[id] = {
      state = kind, grant = hold and hold.grant or number, done = hold and number or 0, rest = change.rest
    }
    ops[#ops + 1] = kind .. id
    setHolds[2 * #ops - 1] = id
    setHolds[2 * #ops] = kind .. holdNow[id].grant .. '|' .. holdNow[id].done .. '|' .. change.rest
  end
end

if #ops > 0 then
  local setUsers, unsetUsers = {}, {}
  for user in pairs(touched) do
    if usedNow[user] > 0 then
      setUsers[#setUsers + 1], setUsers[#setUsers + 2] = user, usedNow[user]
    else
      unsetUsers[#unsetUsers + 1] = user
    end
  end
  -- First the log: of all the writes it is the only one whose key was not read above and may still be refused.
  redis.call('XADD', OPS, 'MAXLEN', '~', 512, seq .. '-0', 'o', table.concat(ops, ','))
  redis.call('HSET', SEATS, unpack(setSeats))
  redis.call('HSET', HOLDS, unpack(setHolds))
  if #setUsers > 0 then redis.call('HSET', USERS, unpack(setUsers)) end
  if #unsetUsers > 0 then redis.call('HDEL', USERS, unpack(unsetUsers)) end
end
redis.call('HSET', META, 'seq', seq, 'fence', fence)
return { meta[2], fence, tostring(seq), seatCount }
