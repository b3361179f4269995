console.log('borders: not yet');
