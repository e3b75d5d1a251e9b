import Text

/// What the commands that keep an archive say.
extension ProgramWording {
  package var checkAlone: String {
    language("--check 只写文件夹，不和 --name、--continue 同用。", "--check takes the folder alone.")
  }
}
