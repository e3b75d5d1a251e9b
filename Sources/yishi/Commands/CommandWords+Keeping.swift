import Office
import Text

/// What the help says of the commands that keep an archive.
extension CommandWords {
  package var backupCommand: String {
    language(
      "把档案备份到U盘，逐个读回核对。", "Copies the archive to a stick and reads back what it wrote.")
  }
  package var backupDiscussion: String {
    language(
      "会议、台账、文书、附件照原样拷到 目录/档案名/ 里，每个文件写好、落盘、从盘上读回，与原文件的SHA-256一致才算。"
        + "会议正在开也可以备份，拷到最后一条完整的记录。相同的不再写；那里与这里不同的两份都留着；这里删了的，那里不删。"
        + "中途拔了或断电，再运行一次就接着做完。清单在 备份清单.json。",
      "Meetings, ledger, papers and attachments are copied into FOLDER/ARCHIVE as they lie; a file counts once it was "
        + "written, synced, read back and its SHA-256 is that of the original. A meeting may run: it is copied "
        + "up to its last whole entry. What is there already isn't written again; where there is something else "
        + "both are kept; what was deleted here stays there. Broken off, it goes on when it is run again. The "
        + "list of files is 备份清单.json.")
  }
  package var backupArgument: String {
    language("U盘，或其上已有的文件夹。", "The stick, or a folder on it, which is there already.")
  }
  package var backupName: String { language("名称", "name") }
  package var backupNameOption: String {
    language("那里的文件夹名称，不写就是档案的名称。", "The folder's name there; else the archive's.")
  }
  package var backupContinueFlag: String {
    language(
      "那里的备份是另一台电脑做的，确是同一份档案，接着用。",
      "What lies there was made by another computer of this same archive: go on with it.")
  }
  package var backupCheckFlag: String {
    language("只核对那里的备份，什么也不写。", "Only read a backup again and compare; write nothing.")
  }
}
