-- Drives the server from Neovim 0.7 or later: nvim --headless -u NONE -i NONE -n -c "luafile neovim.lua"
-- SERVER: its command line, words separated by line breaks; FILE: the article that lsp-neovim.test.ts writes.
local command, file = vim.split(os.getenv('SERVER'), '\n'), os.getenv('FILE')
local failed = 0
local function check(name, got, want)
  if vim.deep_equal(got, want) then return end
  failed = failed + 1
  io.stdout:write('FAIL ' .. name .. '\n  got  ' .. vim.inspect(got) .. '\n  want ' .. vim.inspect(want) .. '\n')
end
local function line(n) return vim.api.nvim_buf_get_lines(0, n, n + 1, false)[1] end
-- Columns of a diagnostic are bytes here: the bytes there must be the words.
local function found()
  return vim.tbl_map(function(d) return { d.code or d.user_data.lsp.code, line(d.lnum):sub(d.col + 1, d.end_col) } end, vim.diagnostic.get(0))
end
local function main()
  vim.cmd('edit ' .. file)
  local id = vim.lsp.start_client({ name = 'tahqiq', cmd = command, root_dir = vim.fn.getcwd(), init_options = { isolates = false } })
  vim.lsp.buf_attach_client(0, id)
  assert(vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20), 'no diagnostics in 20 s')
  local client = vim.lsp.get_client_by_id(id)
  local function ask(method, params)
    local answers = vim.lsp.buf_request_sync(0, method, params, 10000)
    return answers and answers[id] and answers[id].result
  end
  local quote = { { 'unbalanced-quote', '"الهجوم' } }
  check('diagnostics, pushed', found(), quote)
  local row, col = 1, line(1):find('10 يوليو')
  vim.api.nvim_win_set_cursor(0, { row + 1, col - 1 })
  local hover = ask('textDocument/hover', vim.lsp.util.make_position_params(0, client.offset_encoding))
  check('hover after an emoji', hover and hover.contents.value:match('2021%-07%-10'), '2021-07-10')
  check('no isolates', hover and hover.contents.value:find('\226\129\168'), nil)

  vim.api.nvim_buf_set_text(0, 0, 0, 0, 0, { '🎉 ' })
  vim.wait(10000, function() return vim.deep_equal(found(), quote) end, 20)
  check('diagnostics after an edit', found(), quote)

  vim.api.nvim_win_set_cursor(0, { 1, vim.diagnostic.get(0)[1].col })
  local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
  params.context = { diagnostics = {}, only = { 'quickfix' } }
  local action = ask('textDocument/codeAction', params)[1]
  if not action.edit then action = ask('codeAction/resolve', action) end
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  check('the fix', line(0):find('"'), nil)
  assert(vim.wait(10000, function() return #vim.diagnostic.get(0) == 0 end, 20), 'the finding stays')
end
local good, problem = pcall(main)
if not good then
  failed = failed + 1
  io.stdout:write('ERROR ' .. tostring(problem) .. '\n')
end
vim.cmd(failed > 0 and 'cquit!' or 'qall!')
