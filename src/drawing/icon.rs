//! Which icons there are.

macro_rules! icons {
    ($($name:ident $character:literal,)*) => {
        /// An icon of the Phosphor family, named as there (<https://phosphoricons.com>).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "an icon says what it is by its name")]
        pub enum Icon {
            $($name,)*
        }

        impl Icon {
            /// Every icon.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The character that draws it in the icon faces.
            pub const fn character(self) -> char {
                match self {
                    $(Self::$name => $character,)*
                }
            }

            /// That character as text.
            pub const fn text(self) -> &'static str {
                match self {
                    $(Self::$name => concat!($character),)*
                }
            }
        }
    };
}

icons! {
    CheckCircle '\u{e184}',
    Question '\u{e3e8}',
    XCircle '\u{e4f8}',
    Flag '\u{e244}',
    Crosshair '\u{e1d6}',
    Lightbulb '\u{e2dc}',
    ShieldSlash '\u{e410}',
    Shield '\u{e40a}',
    ShieldCheckered '\u{e708}',
    ShieldCheck '\u{e40c}',
    ShieldStar '\u{ec34}',
    FileText '\u{e23a}',
    ArrowUUpLeft '\u{e08a}',
    ArrowUUpRight '\u{e08c}',
    MagnifyingGlass '\u{e30c}',
    PresentationChart '\u{e656}',
    FilePdf '\u{e702}',
    Warning '\u{e4e0}',
    Checks '\u{e53a}',
    Globe '\u{e288}',
    Plus '\u{e3d4}',
    Minus '\u{e32a}',
    CornersOut '\u{e1d0}',
    CaretDown '\u{e136}',
    CaretRight '\u{e13a}',
    CaretLeft '\u{e138}',
    CaretUp '\u{e13c}',
    DotsThree '\u{e1fe}',
    X '\u{e4f6}',
    Check '\u{e182}',
    PencilSimple '\u{e3b4}',
    Trash '\u{e4a6}',
    Link '\u{e2e2}',
    LinkBreak '\u{e2e4}',
    User '\u{e4c2}',
    Users '\u{e4d6}',
    Clock '\u{e19a}',
    MapPin '\u{e316}',
    ListBullets '\u{e2f2}',
    TreeStructure '\u{e67c}',
    FloppyDisk '\u{e248}',
    FolderOpen '\u{e256}',
    Gear '\u{e270}',
    QuestionMark '\u{e3e9}',
    Keyboard '\u{e2d8}',
    Calendar '\u{e108}',
    Lock '\u{e2fa}',
    LockOpen '\u{e306}',
    ChartBar '\u{e150}',
    ArrowRight '\u{e06c}',
    ArrowLeft '\u{e058}',
    ArrowDown '\u{e03e}',
    ArrowUp '\u{e08e}',
    Sun '\u{e472}',
    Moon '\u{e330}',
    Info '\u{e2ce}',
    Prohibit '\u{e3de}',
    Circle '\u{e18a}',
    CircleDashed '\u{e602}',
    GitBranch '\u{e278}',
    Copy '\u{e1ca}',
    Scissors '\u{eae0}',
    Clipboard '\u{e196}',
    Play '\u{e3d0}',
    Pause '\u{e39e}',
    Tray '\u{e4aa}',
    Table '\u{e476}',
    Kanban '\u{eb54}',
    Export '\u{eaf0}',
    FilePlus '\u{e236}',
}
